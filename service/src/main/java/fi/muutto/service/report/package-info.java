/** Reports and the home page: read-only SQL over what the other features wrote, and reports saved as they stood. */
@ApplicationModule(allowedDependencies = {"shell", "account", "records"})
@NullMarked
package fi.muutto.service.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
