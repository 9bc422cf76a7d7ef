/** The company behind an account: basic data, bank accounts, logo, invoicing settings, number series. */
@ApplicationModule(allowedDependencies = {"shell", "account", "records", "audit", "files"})
@NullMarked
package fi.muutto.service.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
