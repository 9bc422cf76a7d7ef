/** The one engine that exports, checks, writes, tallies and erases any declared record type. */
@ApplicationModule(allowedDependencies = {"shell", "account", "database"})
@NullMarked
package fi.muutto.service.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
