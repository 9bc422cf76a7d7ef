package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.BankAccountRecord;
import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.NumberSeriesRecord;
import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.protocol.record.RecurringInvoiceRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records of a small account, built by hand. */
final class Lines {
    final UUID series = UUID.randomUUID();
    private final Map<RecordType, List<RecordLine>> lines = new LinkedHashMap<>();

    /** An account that numbers its invoices with this prefix and gives this number next. */
    Lines(@Nullable String prefix, long next) {
        RecordTypes.ALL.forEach(type -> lines.put(type, new ArrayList<>()));
        add(CompanyRecord.TYPE).set(CompanyRecord.NAME, "Testi Tmi");
        series(series, prefix, next);
        add(InvoicingSettingsRecord.TYPE)
                .set(InvoicingSettingsRecord.SERIES_ID, series)
                .set(InvoicingSettingsRecord.CURRENCY, "EUR")
                .set(InvoicingSettingsRecord.LANGUAGE, "fi");
    }

    final void series(UUID id, @Nullable String prefix, long next) {
        add(NumberSeriesRecord.TYPE)
                .set(NumberSeriesRecord.ID, id)
                .set(NumberSeriesRecord.NAME, "Laskut")
                .set(NumberSeriesRecord.PREFIX, prefix)
                .set(NumberSeriesRecord.NEXT_NUMBER, next);
    }

    Lines company(Field field, Object value) {
        lines.get(CompanyRecord.TYPE).get(0).set(field, value);
        return this;
    }

    Lines invoices(String prefix, int from, int to) {
        for (int number = from; number <= to; number++) {
            invoice(prefix + number, number, null);
        }
        return this;
    }

    Lines invoice(String number, long sequence, @Nullable String reference) {
        add(InvoiceRecord.TYPE)
                .set(InvoiceRecord.TYPE_CODE, "380")
                .set(InvoiceRecord.STATE, "OPEN")
                .set(InvoiceRecord.SERIES_ID, series)
                .set(InvoiceRecord.NUMBER, number)
                .set(InvoiceRecord.SEQUENCE, sequence)
                .set(InvoiceRecord.REFERENCE, reference)
                .set(InvoiceRecord.CURRENCY, "EUR")
                .set(InvoiceRecord.LANGUAGE, "fi")
                .set(InvoiceRecord.GROSS_TOTAL, 12_550L);
        return this;
    }

    /** An invoice of somebody else in a closed series of its own: no counter gave its number. */
    Lines imported(String seller, String number) {
        var id = UUID.randomUUID();
        series(id, null, 1);
        var all = lines.get(NumberSeriesRecord.TYPE);
        all.get(all.size() - 1).set(NumberSeriesRecord.NAME, seller).set(NumberSeriesRecord.CLOSED, true);
        add(InvoiceRecord.TYPE)
                .set(InvoiceRecord.TYPE_CODE, "380")
                .set(InvoiceRecord.STATE, "OPEN")
                .set(InvoiceRecord.SERIES_ID, id)
                .set(InvoiceRecord.NUMBER, number)
                .set(InvoiceRecord.SELLER_NAME, seller)
                .set(InvoiceRecord.CURRENCY, "EUR")
                .set(InvoiceRecord.LANGUAGE, "fi");
        return this;
    }

    Lines draft() {
        add(InvoiceRecord.TYPE)
                .set(InvoiceRecord.TYPE_CODE, "380")
                .set(InvoiceRecord.STATE, "DRAFT")
                .set(InvoiceRecord.SERIES_ID, series)
                .set(InvoiceRecord.CURRENCY, "EUR")
                .set(InvoiceRecord.LANGUAGE, "fi");
        return this;
    }

    Lines customer(String name, @Nullable String businessId, @Nullable String number) {
        add(CustomerRecord.TYPE)
                .set(CustomerRecord.NAME, name)
                .set(CustomerRecord.BUSINESS_ID, businessId)
                .set(CustomerRecord.NUMBER, number);
        return this;
    }

    Lines product(String name, @Nullable String code) {
        add(ProductRecord.TYPE).set(ProductRecord.NAME, name).set(ProductRecord.CODE, code);
        return this;
    }

    Lines bankAccount(String iban) {
        add(BankAccountRecord.TYPE).set(BankAccountRecord.IBAN, iban);
        return this;
    }

    Lines recurring(String name) {
        var customer = lines.get(CustomerRecord.TYPE).get(0).id();
        add(RecurringInvoiceRecord.TYPE)
                .set(RecurringInvoiceRecord.NAME, name)
                .set(RecurringInvoiceRecord.CUSTOMER_ID, UUID.fromString(customer))
                .set(RecurringInvoiceRecord.ACTIVE, true)
                .set(RecurringInvoiceRecord.CURRENCY, "EUR")
                .set(RecurringInvoiceRecord.LANGUAGE, "fi");
        return this;
    }

    /** All records in the order in which they travel. */
    Map<RecordType, List<RecordLine>> all() {
        lines.values().forEach(list -> list.sort(Comparator.comparing(RecordLine::id)));
        return lines;
    }

    private RecordLine add(RecordType type) {
        var line = RecordLine.of(type);
        type.fields().stream().filter(Field::mandatory).forEach(field -> line.set(field, plain(field)));
        lines.get(type).add(line);
        return line;
    }

    private static Object plain(Field field) {
        return switch (field.kind()) {
            case ID, REFERENCE -> UUID.randomUUID();
            case HASH -> "0".repeat(64);
            case TEXT, CODE -> "x";
            case INTEGER -> 1L;
            case MONEY -> 0L;
            case DECIMAL -> java.math.BigDecimal.ONE;
            case DATE -> LocalDate.of(2026, 11, 25);
            case INSTANT -> Instant.parse("2026-11-25T07:07:00Z");
            case FLAG -> false;
        };
    }
}
