package fi.muutto.service.document;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * The sums under the lines, as stored.
 *
 * @param vat whether the seller charges VAT at all
 */
record Totals(Stored invoice, DocumentFormats formats, boolean vat) {

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        addAllowances(rows);
        if (vat) {
            rows.add(row("document.netTotal", NET_TOTAL));
            rows.add(row("document.vatTotal", VAT_TOTAL));
        }
        if (invoice.cents(GROSS_TOTAL) != invoice.cents(PAYABLE)) {
            rows.add(row("document.grossTotal", GROSS_TOTAL));
        }
        addUnlessZero(rows, "document.prepaid", -invoice.cents(PREPAID_TOTAL));
        addUnlessZero(rows, "document.rounding", invoice.cents(ROUNDING));
        return rows;
    }

    Row payable() {
        boolean credit = Payability.of(invoice).isCredit();
        return row(credit ? "document.credited" : "document.payable", PAYABLE);
    }

    private void addAllowances(List<Row> rows) {
        long allowance = invoice.cents(ALLOWANCE_TOTAL);
        long charge = invoice.cents(CHARGE_TOTAL);
        if (allowance != 0 || charge != 0) {
            rows.add(row("document.lineTotal", LINE_TOTAL));
        }
        addUnlessZero(rows, "document.allowance", -allowance);
        addUnlessZero(rows, "document.charge", charge);
    }

    private void addUnlessZero(List<Row> rows, String label, long cents) {
        if (cents != 0) {
            rows.add(new Row(label, formats.money(cents)));
        }
    }

    private Row row(String label, Field field) {
        return new Row(label, formats.money(invoice.cents(field)));
    }
}
