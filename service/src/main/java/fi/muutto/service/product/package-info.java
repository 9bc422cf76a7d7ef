/** The register of what is sold: products and services with price and VAT rate. */
@ApplicationModule(allowedDependencies = {"shell", "account", "records", "audit"})
@NullMarked
package fi.muutto.service.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
