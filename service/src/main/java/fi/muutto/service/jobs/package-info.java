/** Background work that the database remembers: it survives crashes and is done by whichever process is alive. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fi.muutto.service.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
