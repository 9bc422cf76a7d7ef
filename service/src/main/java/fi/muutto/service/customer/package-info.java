/** The customer register: card, contact persons, contact events, memos, groups. */
@ApplicationModule(allowedDependencies = {"shell", "account", "records", "audit"})
@NullMarked
package fi.muutto.service.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
