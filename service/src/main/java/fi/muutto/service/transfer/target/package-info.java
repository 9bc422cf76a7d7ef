/** "Tietojen siirto": takes an account over from the other service, and makes it one with what its owner has here. */
@ApplicationModule(
        allowedDependencies = {"transfer", "database", "shell", "jobs", "account", "records", "audit", "files"})
@NullMarked
package fi.muutto.service.transfer.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
