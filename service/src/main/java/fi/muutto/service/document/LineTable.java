package fi.muutto.service.document;

import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.RecordLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines and which columns they need.
 *
 * @param discount whether any line has a discount
 * @param gross whether prices include VAT
 * @param vat whether the seller charges VAT at all
 */
record LineTable(boolean discount, boolean gross, boolean vat, ColumnWidths widths, List<Line> lines) {

    /** @param words whether the line is only a text */
    record Line(
            boolean words,
            @Nullable String code,
            @Nullable String name,
            @Nullable String description,
            @Nullable String quantity,
            @Nullable String unit,
            @Nullable String price,
            @Nullable String discount,
            @Nullable String rate,
            String net,
            @Nullable String gross) {}

    static LineTable of(List<RecordLine> lines, boolean gross, boolean vat, DocumentFormats formats) {
        var rows = lines.stream().map(line -> line(new Stored(line), formats)).toList();
        return new LineTable(
                rows.stream().anyMatch(row -> row.discount != null), gross, vat, ColumnWidths.of(rows), rows);
    }

    /** Columns of the table, which a line of text spans; public for the template. */
    public int columns() {
        return 5 + (discount ? 1 : 0) + (gross ? 1 : 0) + (vat ? 1 : 0);
    }

    private static Line line(Stored line, DocumentFormats formats) {
        var price = line.decimal(InvoiceLineRecord.UNIT_PRICE);
        return new Line(
                line.text(InvoiceLineRecord.QUANTITY) == null && line.cents(InvoiceLineRecord.NET) == 0,
                line.text(InvoiceLineRecord.PRODUCT_CODE),
                line.text(InvoiceLineRecord.NAME),
                line.text(InvoiceLineRecord.DESCRIPTION),
                formats.decimal(line.decimal(InvoiceLineRecord.QUANTITY)),
                line.text(InvoiceLineRecord.UNIT),
                price == null ? null : formats.price(price),
                discount(line, formats),
                formats.percent(line.decimal(InvoiceLineRecord.VAT_RATE)),
                formats.amount(line.cents(InvoiceLineRecord.NET)),
                line.text(InvoiceLineRecord.GROSS) == null
                        ? null
                        : formats.amount(line.cents(InvoiceLineRecord.GROSS)));
    }

    private static @Nullable String discount(Stored line, DocumentFormats formats) {
        var percent = line.decimal(InvoiceLineRecord.DISCOUNT_PERCENT);
        if (percent != null && percent.signum() != 0) {
            return formats.percent(percent);
        }
        long cents = line.cents(InvoiceLineRecord.DISCOUNT);
        return cents == 0 ? null : formats.amount(cents);
    }
}
