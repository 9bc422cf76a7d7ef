package fi.muutto.service.document;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import java.util.ArrayList;
import java.util.List;

/** Who the seller is and how to reach it, at the foot of each page. */
record Imprint(Stored invoice) {

    /** Three columns; a row with an empty label stands by itself. */
    List<List<Row>> columns(Party seller) {
        var address = new ArrayList<Row>();
        Row.add(address, "", seller.name());
        seller.lines().forEach(line -> Row.add(address, "", line));
        var contact = new ArrayList<Row>();
        Row.add(contact, "document.phone", invoice.text(SELLER_PHONE));
        Row.add(contact, "", invoice.text(SELLER_EMAIL));
        Row.add(contact, "", invoice.text(SELLER_WEBSITE));
        return List.of(address, contact, registers());
    }

    /** A seller outside the VAT register shows no VAT number: it would look like one that charges tax. */
    private List<Row> registers() {
        var rows = new ArrayList<Row>();
        Row.add(rows, "document.businessId", invoice.text(SELLER_BUSINESS_ID));
        if (invoice.is(SELLER_VAT_REGISTERED, "true")) {
            Row.add(rows, "document.vatNumber", invoice.text(SELLER_VAT_NUMBER));
        }
        if (invoice.is(SELLER_PREPAYMENT_REGISTERED, "true")) {
            Row.add(rows, "document.prepaymentRegister", "");
        }
        return rows;
    }
}
