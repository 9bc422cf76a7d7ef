package fi.muutto.service.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template of an invoice shows, formatted in the invoice's language.
 *
 * @param title message key
 * @param number empty while there is none
 * @param particulars number, dates, terms and references, in order
 * @param vat empty if the seller is not liable to pay VAT
 * @param grounds why no tax is charged, each once
 * @param payment null if there is nothing to pay
 * @param imprint columns at the foot of each page
 */
record InvoicePage(
        String title,
        String number,
        String currency,
        Party seller,
        Party buyer,
        @Nullable Party delivery,
        List<Row> particulars,
        LineTable table,
        List<VatLine> vat,
        List<String> grounds,
        List<Row> totals,
        Row payable,
        @Nullable PaymentBox payment,
        @Nullable String note,
        @Nullable String footer,
        List<List<Row>> imprint,
        boolean logo) {}
