package fi.muutto.service.invoice;

import fi.muutto.service.invoice.Finder.FoundCustomer;
import fi.muutto.service.invoice.Finder.FoundProduct;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the editor shows.
 *
 * @param id of the stored draft; null for one that is not stored
 * @param customer the chosen one
 * @param vat choices for every line
 * @param nets the net of each line in cents, null where a line cannot be read
 * @param customers what a search found; null if none was made
 * @param products what a search found; null if none was made
 * @param changedMeanwhile was another version stored after this form was opened?
 */
record DraftPage(
        @Nullable UUID id,
        DraftForm form,
        @Nullable ChosenCustomer customer,
        List<VatChoice> vat,
        List<@Nullable Long> nets,
        DraftAmounts amounts,
        String customerQuery,
        @Nullable List<FoundCustomer> customers,
        String productQuery,
        @Nullable List<FoundProduct> products,
        boolean changedMeanwhile) {

    record ChosenCustomer(
            UUID id,
            String name,
            @Nullable String businessId,
            @Nullable String city) {}

    /** Where the form is sent. */
    public String action() {
        return id == null ? DraftController.NEW : InvoicePaths.draft(id);
    }

    DraftPage withCustomers(String query, List<FoundCustomer> found) {
        return new DraftPage(
                id, form, customer, vat, nets, amounts, query, found, productQuery, products, changedMeanwhile);
    }

    DraftPage withProducts(String query, List<FoundProduct> found) {
        return new DraftPage(
                id, form, customer, vat, nets, amounts, customerQuery, customers, query, found, changedMeanwhile);
    }

    DraftPage asChangedMeanwhile() {
        return new DraftPage(
                id, form, customer, vat, nets, amounts, customerQuery, customers, productQuery, products, true);
    }
}
