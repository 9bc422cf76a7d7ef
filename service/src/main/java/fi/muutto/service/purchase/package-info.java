/** Purchase invoices, which stay behind when an account moves, and one print of them all. */
@ApplicationModule(allowedDependencies = {"shell", "account", "audit", "files", "document"})
@NullMarked
package fi.muutto.service.purchase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
