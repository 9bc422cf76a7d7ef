/** Invoices: drafts, numbering, VAT, issuing, entries (laskumerkinnät), credit notes, recurring invoices. */
@ApplicationModule(
        allowedDependencies = {"shell", "account", "records", "audit", "files", "company", "customer", "product"})
@NullMarked
package fi.muutto.service.invoice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
