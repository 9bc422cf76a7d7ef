/** Accounts, people, log-in and contract; the gate that says whether an account may be written. */
@ApplicationModule(allowedDependencies = {"shell"})
@NullMarked
package fi.muutto.service.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
