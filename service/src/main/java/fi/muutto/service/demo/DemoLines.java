package fi.muutto.service.demo;

import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.Discount;
import fi.muutto.rules.PriceMode;
import fi.muutto.rules.PricedLine;
import fi.muutto.rules.VatBreakdown;
import fi.muutto.rules.VatCategory;
import fi.muutto.rules.VatRate;
import fi.muutto.rules.VatTreatment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of one invoice with their VAT: priced as the rates stood on the day of supply. */
final class DemoLines {
    private static final LocalDate MIDDLE_RATE_13_5 = LocalDate.of(2026, 1, 1);
    private static final LocalDate BOOKS_AT_MIDDLE_RATE = LocalDate.of(2025, 1, 1);
    private static final LocalDate STANDARD_RATE_25_5 = LocalDate.of(2024, 9, 1);

    private final DemoDice dice;
    private final List<RecordLine> products;
    private final List<PricedLine> priced = new ArrayList<>();
    private final List<@Nullable RecordLine> sources = new ArrayList<>();
    private final List<@Nullable BigDecimal> percents = new ArrayList<>();

    DemoLines(DemoDice dice, List<RecordLine> products) {
        this.dice = dice;
        this.products = products;
    }

    /** One to eight lines, four in the middle. */
    DemoLines fill(LocalDate supplied, VatCategory category, PriceMode mode) {
        int count = 1 + dice.upTo(4) + dice.upTo(4);
        for (int i = 0; i < count; i++) {
            add(dice.of(products), supplied, category, mode);
        }
        if (dice.oneIn(25)) {
            repeatLast();
        }
        return this;
    }

    private void add(RecordLine product, LocalDate supplied, VatCategory category, PriceMode mode) {
        boolean hours = "h".equals(product.get(ProductRecord.UNIT));
        var quantity =
                hours ? BigDecimal.valueOf(dice.between(1, 24) * 25L, 2) : BigDecimal.valueOf(dice.between(1, 6));
        var percent = dice.oneIn(12) ? BigDecimal.valueOf(dice.of(List.of(5, 10, 15))) : null;
        var price = new BigDecimal(product.require(ProductRecord.PRICE));
        var treatment = category == VatCategory.S
                ? VatTreatment.taxedAt(rate(product, supplied))
                : VatTreatment.untaxed(category);
        var discount = percent == null ? Discount.NONE : new Discount.Percent(percent);
        add(new PricedLine(quantity, price, mode, discount, treatment), product, percent);
    }

    private void add(PricedLine line, @Nullable RecordLine product, @Nullable BigDecimal percent) {
        priced.add(line);
        sources.add(product);
        percents.add(percent);
    }

    private void repeatLast() {
        int last = priced.size() - 1;
        add(priced.get(last), sources.get(last), percents.get(last));
    }

    private static VatRate rate(RecordLine product, LocalDate supplied) {
        boolean book = "13.5".equals(product.get(ProductRecord.VAT_RATE));
        if (!book) {
            return VatRate.parse(supplied.isBefore(STANDARD_RATE_25_5) ? "24" : "25.5");
        }
        if (supplied.isBefore(BOOKS_AT_MIDDLE_RATE)) {
            return VatRate.parse("10");
        }
        return VatRate.parse(supplied.isBefore(MIDDLE_RATE_13_5) ? "14" : "13.5");
    }

    /** The same lines taken back, all of them or the first one only. */
    DemoLines credit(boolean whole) {
        var credit = new DemoLines(dice, products);
        for (int i = 0; i < (whole ? priced.size() : 1); i++) {
            credit.add(priced.get(i).negated(), sources.get(i), percents.get(i));
        }
        return credit;
    }

    /** Writes the lines and VAT rows of the invoice and its totals. */
    VatBreakdown write(DemoRecords records, RecordLine invoice, Instant at) {
        var amounts = VatBreakdown.of(priced);
        for (int i = 0; i < priced.size(); i++) {
            records.add(line(invoice, i, amounts, at));
        }
        for (var row : amounts.rows()) {
            records.add(RecordLine.of(InvoiceVatRecord.TYPE)
                    .set(InvoiceVatRecord.ID, dice.id(at))
                    .set(InvoiceVatRecord.INVOICE_ID, invoice.id())
                    .set(
                            InvoiceVatRecord.VAT_CATEGORY,
                            row.treatment().category().name())
                    .set(InvoiceVatRecord.VAT_RATE, row.treatment().rate().percent())
                    .set(InvoiceVatRecord.BASE, row.base())
                    .set(InvoiceVatRecord.VAT, row.vat())
                    .set(
                            InvoiceVatRecord.EXEMPTION_REASON,
                            reason(row.treatment().category()))
                    .set(InvoiceVatRecord.EXEMPTION_CODE, code(row.treatment().category())));
        }
        invoice.set(InvoiceRecord.LINE_TOTAL, amounts.lineTotal())
                .set(InvoiceRecord.NET_TOTAL, amounts.net())
                .set(InvoiceRecord.VAT_TOTAL, amounts.vat())
                .set(InvoiceRecord.GROSS_TOTAL, amounts.gross())
                .set(InvoiceRecord.PAYABLE, amounts.gross());
        return amounts;
    }

    private RecordLine line(RecordLine invoice, int i, VatBreakdown amounts, Instant at) {
        var line = priced.get(i);
        var product = sources.get(i);
        var mode = line.priceMode();
        return RecordLine.of(InvoiceLineRecord.TYPE)
                .set(InvoiceLineRecord.ID, dice.id(at))
                .set(InvoiceLineRecord.INVOICE_ID, invoice.id())
                .set(InvoiceLineRecord.POSITION, i + 1)
                .set(InvoiceLineRecord.PRODUCT_ID, product == null ? null : product.id())
                .set(InvoiceLineRecord.PRODUCT_CODE, product == null ? null : product.get(ProductRecord.CODE))
                .set(InvoiceLineRecord.NAME, product == null ? "Työ" : product.get(ProductRecord.NAME))
                .set(InvoiceLineRecord.DESCRIPTION, product == null ? null : product.get(ProductRecord.DESCRIPTION))
                .set(InvoiceLineRecord.QUANTITY, line.quantity())
                .set(InvoiceLineRecord.UNIT, product == null ? "h" : product.get(ProductRecord.UNIT))
                .set(InvoiceLineRecord.UNIT_PRICE, line.unitPrice())
                .set(InvoiceLineRecord.DISCOUNT_PERCENT, percents.get(i))
                .set(InvoiceLineRecord.VAT_CATEGORY, line.treatment().category().name())
                .set(InvoiceLineRecord.VAT_RATE, line.treatment().rate().percent())
                .set(InvoiceLineRecord.NET, amounts.lines().get(i).net())
                .set(
                        InvoiceLineRecord.GROSS,
                        mode == PriceMode.GROSS ? amounts.lines().get(i).amount() : null);
    }

    private static @Nullable String reason(VatCategory category) {
        return category == VatCategory.AE ? "Käännetty verovelvollisuus, AVL 8 c §" : null;
    }

    private static @Nullable String code(VatCategory category) {
        return category == VatCategory.AE ? "VATEX-EU-AE" : null;
    }
}
