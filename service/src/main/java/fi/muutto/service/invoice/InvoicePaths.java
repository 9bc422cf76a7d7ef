package fi.muutto.service.invoice;

import java.util.UUID;

/** Addresses of this feature's pages. */
final class InvoicePaths {
    static final String LIST = "/laskut";
    static final String ONE = LIST + "/{id:[0-9a-f-]{36}}";
    static final String RECURRING = LIST + "/toistuvat";

    private InvoicePaths() {}

    static String of(UUID id) {
        return LIST + "/" + id;
    }

    static String draft(UUID id) {
        return of(id) + "/muokkaa";
    }
}
