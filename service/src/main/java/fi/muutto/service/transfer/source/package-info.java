/** An account leaves: the owner's key and consent, the eight messages, the one decision, the closed account. */
@ApplicationModule(allowedDependencies = {"account", "audit", "files", "jobs", "records", "shell", "transfer"})
@NullMarked
package fi.muutto.service.transfer.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
