package fi.muutto.service.demo;

import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecurringInvoiceRecord;
import fi.muutto.protocol.record.RecurringLineRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Templates of invoices that come back: by month, quarter and year, one on the last day of the month. */
final class DemoRecurring {
    private final DemoDice dice;
    private final DemoRecords records;
    private final List<RecordLine> products;

    DemoRecurring(
            DemoDice dice,
            DemoRecords records,
            List<RecordLine> customers,
            List<RecordLine> products,
            LocalDate today) {
        this.dice = dice;
        this.records = records;
        this.products = products;
        var first = today.withDayOfMonth(1).plusMonths(1);
        template("Ylläpito, kuukausittain", customers.get(5), 1, first, null, today);
        template("Varaston vuokra", customers.get(6), 1, first.plusMonths(1).minusDays(1), 31, today);
        template("Huolto neljännesvuosittain", customers.get(8), 3, first.plusMonths(1), null, today);
        template("Vuosihuolto", customers.get(9), 12, first.plusMonths(4), null, today);
        template("Päättynyt sopimus", customers.get(16), 1, today.minusMonths(8), null, today);
    }

    private void template(
            String name,
            RecordLine customer,
            int months,
            LocalDate next,
            @Nullable Integer dayOfMonth,
            LocalDate today) {
        var at = dice.workingTime(today.minusYears(1));
        boolean over = next.isBefore(today);
        var template = records.add(RecordLine.of(RecurringInvoiceRecord.TYPE)
                .set(RecurringInvoiceRecord.ID, dice.id(at))
                .set(RecurringInvoiceRecord.NAME, name)
                .set(RecurringInvoiceRecord.CUSTOMER_ID, customer.id())
                .set(RecurringInvoiceRecord.ACTIVE, !over)
                .set(RecurringInvoiceRecord.INTERVAL_UNIT, months == 12 ? "YEAR" : "MONTH")
                .set(RecurringInvoiceRecord.INTERVAL_COUNT, months == 12 ? 1 : months)
                .set(RecurringInvoiceRecord.NEXT_ON, next)
                .set(RecurringInvoiceRecord.ENDS_ON, over ? next : null)
                .set(RecurringInvoiceRecord.DAY_OF_MONTH, dayOfMonth)
                .set(RecurringInvoiceRecord.PAYMENT_TERM_DAYS, 14)
                .set(RecurringInvoiceRecord.PRICE_MODE, "NET")
                .set(RecurringInvoiceRecord.CURRENCY, "EUR")
                .set(RecurringInvoiceRecord.LANGUAGE, "fi")
                .set(RecurringInvoiceRecord.NOTE, "Sopimuksen mukaan.")
                .set(RecurringInvoiceRecord.CREATED_AT, at));
        for (int i = 1; i <= 2; i++) {
            line(template, dice.of(products), i, at);
        }
    }

    private void line(RecordLine template, RecordLine product, int position, Instant at) {
        records.add(RecordLine.of(RecurringLineRecord.TYPE)
                .set(RecurringLineRecord.ID, dice.id(at))
                .set(RecurringLineRecord.RECURRING_ID, template.id())
                .set(RecurringLineRecord.POSITION, position)
                .set(RecurringLineRecord.PRODUCT_ID, product.id())
                .set(RecurringLineRecord.PRODUCT_CODE, product.get(ProductRecord.CODE))
                .set(RecurringLineRecord.NAME, product.get(ProductRecord.NAME))
                .set(RecurringLineRecord.QUANTITY, BigDecimal.valueOf(dice.between(1, 4)))
                .set(RecurringLineRecord.UNIT, product.get(ProductRecord.UNIT))
                .set(RecurringLineRecord.UNIT_PRICE, new BigDecimal(product.require(ProductRecord.PRICE)))
                .set(RecurringLineRecord.VAT_CATEGORY, "S")
                .set(RecurringLineRecord.VAT_RATE, new BigDecimal(product.require(ProductRecord.VAT_RATE))));
    }
}
