/** "Tuo laskuja tiedostoista": takes e-invoice files of other programs into the account as its sales invoices. */
@ApplicationModule(allowedDependencies = {"shell", "account", "jobs", "records", "audit", "files"})
@NullMarked
package fi.muutto.service.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
