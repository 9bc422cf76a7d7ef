package fi.muutto.service.purchase;

import org.jspecify.annotations.Nullable;

/** What the purchase invoices of a year and currency come to; net and VAT are null unless all of them tell. */
record YearSum(
        String currency,
        long count,
        @Nullable Long net,
        @Nullable Long vat,
        long gross) {
    YearSum plus(Purchase purchase) {
        var stated = new Stated(purchase);
        return new YearSum(
                currency,
                count + 1,
                net == null || stated.net() == null ? null : net + stated.net(),
                vat == null || stated.vat() == null ? null : vat + stated.vat(),
                gross + purchase.gross());
    }
}
