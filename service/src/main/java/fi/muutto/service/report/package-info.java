/** Reports, also saved as they stood, and the home page: read-only SQL over what the other features wrote. */
@ApplicationModule(allowedDependencies = {"shell", "account", "records", "audit"})
@NullMarked
package fi.muutto.service.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
