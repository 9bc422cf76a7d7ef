package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceLineRecord.*;

import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.PriceMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One InvoiceRow of a Finvoice: a line, and a line of words for each sub-row, whose sums are never part of the totals.
 */
final class FinvoiceRows {
    private static final String GROSS_PRICE = "UnitPriceVatIncludedAmount";

    private final Part row;
    private final Filling invoice;
    private final boolean gross;
    private final List<RecordLine> lines;
    private final List<ReadAllowance> allowances;

    FinvoiceRows(Part row, Filling invoice, boolean gross, List<RecordLine> lines, List<ReadAllowance> allowances) {
        this.row = row;
        this.invoice = invoice;
        this.gross = gross;
        this.lines = lines;
        this.allowances = allowances;
    }

    /** With VAT if that is how the rows are priced, and no row is priced without. */
    static PriceMode priceMode(List<Part> rows) {
        boolean with = rows.stream().anyMatch(row -> row.leaf(GROSS_PRICE) != null);
        boolean without = rows.stream().anyMatch(row -> netPrice(row) != null);
        return with && !without ? PriceMode.GROSS : PriceMode.NET;
    }

    private static @Nullable Part netPrice(Part row) {
        var price = row.first("UnitPriceAmount");
        return price == null ? row.first("UnitPriceNetAmount") : price;
    }

    void read() {
        boolean words = row.children().stream().allMatch(child -> child.name().equals("SubInvoiceRow"));
        if (!words) {
            line();
        }
        for (var sub : row.all("SubInvoiceRow")) {
            lines.add(FinvoiceSubRow.read(sub, lines.size() + 1, invoice.writing()));
        }
    }

    private void line() {
        int index = lines.size();
        var line = new Filling(InvoiceLineRecord.TYPE, invoice.writing());
        line.record().set(POSITION, index + 1);
        FinvoiceRowTexts.read(row, "", line);
        quantity(line);
        price(line);
        discount(line);
        new FinvoiceRowSums(row, line, invoice).read();
        lines.add(line.record());
        FinvoiceAllowances.ofRow(row, index, invoice.writing(), allowances);
    }

    /** What is invoiced; before version 2 often only what was delivered or ordered is stated. */
    private void quantity(Filling line) {
        for (var name : List.of("InvoicedQuantity", "DeliveredQuantity", "OrderedQuantity")) {
            var quantity = row.first(name);
            if (quantity != null && quantity.text() != null && !line.has(QUANTITY)) {
                line.quantity(QUANTITY, quantity.text());
                line.text(UNIT, quantity.attribute("QuantityUnitCode"));
                if (!line.has(UNIT)) {
                    line.text(UNIT, quantity.attribute("QuantityUnitCodeUN"));
                }
            }
        }
    }

    private void price(Filling line) {
        var price = gross ? row.first(GROSS_PRICE) : netPrice(row);
        if (price != null) {
            LinePrice.place(price, line);
            LinePrice.unit(price, price.attribute("UnitPriceUnitCode"), line);
            var base = row.first("UnitPriceBaseQuantity");
            LinePrice.base(price, base, base == null ? null : base.attribute("QuantityUnitCode"), line);
        }
        LinePrice.repeat(row.first("UnitPriceNetAmount"), line);
    }

    private void discount(Filling line) {
        line.decimal(DISCOUNT_PERCENT, row.leaf("RowDiscountPercent"));
        new Sums(line, line, DESCRIPTION).optional(DISCOUNT, row.first("RowDiscountAmount"));
        line.lines(DESCRIPTION, row.leaves("RowDiscountTypeText"));
    }
}
