/** Who did what in an account: append-only, each event chained to the one before it by hash. */
@ApplicationModule(allowedDependencies = {"account"})
@NullMarked
package fi.muutto.service.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
