/** Doubles in the registers: finds them, merges them, undoes it, and remembers which are no doubles. */
@ApplicationModule(allowedDependencies = {"shell", "account", "records", "audit"})
@NullMarked
package fi.muutto.service.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
