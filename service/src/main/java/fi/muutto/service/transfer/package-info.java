/** What both ends of a transfer need here: keys, signatures, and the file that outlives a restored database. */
@ApplicationModule(allowedDependencies = {"database", "shell"})
@NullMarked
package fi.muutto.service.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
