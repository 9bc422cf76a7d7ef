package fi.muutto.service.purchase;

import org.jspecify.annotations.Nullable;

/** Net and VAT as an invoice states them, either of them as the rest of the other. */
record Stated(@Nullable Long net, @Nullable Long vat) {
    Stated(Purchase purchase) {
        this(
                purchase.net() != null || purchase.vat() == null ? purchase.net() : rest(purchase, purchase.vat()),
                purchase.vat() != null || purchase.net() == null ? purchase.vat() : rest(purchase, purchase.net()));
    }

    private static Long rest(Purchase purchase, long part) {
        return purchase.gross() - part;
    }
}
