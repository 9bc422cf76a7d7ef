package fi.muutto.service.document;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Number, dates, terms and references beside the address window, as AVL 209 e § and custom ask. */
record Particulars(Stored invoice, DocumentFormats formats, MessageSource texts, Locale locale) {

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        Row.add(rows, "document.number", invoice.text(NUMBER));
        Row.add(rows, "document.issuedOn", formats.date(invoice.date(ISSUED_ON)));
        addOriginal(rows);
        addTerms(rows);
        addReferences(rows);
        Row.add(rows, "document.buyerNumber", invoice.text(BUYER_NUMBER));
        Row.add(rows, "document.buyerBusinessId", invoice.text(BUYER_BUSINESS_ID));
        Row.add(rows, "document.buyerVatNumber", invoice.text(BUYER_VAT_NUMBER));
        Row.add(rows, "document.sellerContact", invoice.text(SELLER_CONTACT));
        return rows;
    }

    private void addOriginal(List<Row> rows) {
        var number = invoice.text(ORIGINAL_NUMBER);
        var date = formats.date(invoice.date(ORIGINAL_ISSUED_ON));
        if (number != null) {
            rows.add(new Row("document.original", date == null ? number : text("document.dated", number, date)));
        }
    }

    private void addTerms(List<Row> rows) {
        if (!Payability.of(invoice).isCredit()) {
            Row.add(rows, "document.dueOn", formats.date(invoice.date(DUE_ON)));
            Row.add(rows, "document.paymentTerm", paymentTerm());
            Row.add(rows, "document.lateInterest", formats.percent(invoice.decimal(LATE_INTEREST)));
        }
        Row.add(rows, "document.noticePeriod", days("document.days", invoice.text(NOTICE_PERIOD_DAYS)));
        Row.add(rows, "document.deliveredOn", formats.date(invoice.date(DELIVERED_ON)));
        Row.add(rows, "document.period", period());
    }

    private @Nullable String paymentTerm() {
        var words = invoice.text(PAYMENT_TERM);
        if (words != null) {
            return words;
        }
        return invoice.is(PAYMENT_TERM_DAYS, "0")
                ? text("document.atOnce")
                : days("document.net", invoice.text(PAYMENT_TERM_DAYS));
    }

    private @Nullable String period() {
        var from = formats.date(invoice.date(PERIOD_FROM));
        var to = formats.date(invoice.date(PERIOD_TO));
        if (from == null && to == null) {
            return null;
        }
        return (from == null ? "" : from) + "–" + (to == null ? "" : to);
    }

    private void addReferences(List<Row> rows) {
        Row.add(rows, "document.reference", formats.reference(invoice.text(REFERENCE)));
        Row.add(rows, "document.buyerReference", invoice.text(BUYER_REFERENCE));
        Row.add(rows, "document.orderReference", invoice.text(ORDER_REFERENCE));
        Row.add(rows, "document.contractReference", invoice.text(CONTRACT_REFERENCE));
        Row.add(rows, "document.projectReference", invoice.text(PROJECT_REFERENCE));
    }

    private @Nullable String days(String key, @Nullable String days) {
        return days == null ? null : text(key, days);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
