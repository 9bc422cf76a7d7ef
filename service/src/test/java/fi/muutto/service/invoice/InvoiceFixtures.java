package fi.muutto.service.invoice;

import fi.muutto.protocol.record.BankAccountRecord;
import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.NumberSeriesRecord;
import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.PriceMode;
import fi.muutto.rules.VatRate;
import fi.muutto.rules.VatTreatment;
import fi.muutto.service.Browserless;
import fi.muutto.service.TestClock;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.records.RecordRows;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account with a company that can issue invoices, and drafts to issue. */
public class InvoiceFixtures {
    private final Visitors visitors;
    private final AccountWork work;
    private final RecordRows rows;
    private final JdbcClient jdbc;
    private final Drafts drafts;

    /** For a test: {@code beans.createBean(InvoiceFixtures.class)}. */
    public InvoiceFixtures(Visitors visitors, AccountWork work, RecordRows rows, JdbcClient jdbc, Drafts drafts) {
        this.visitors = visitors;
        this.work = work;
        this.rows = rows;
        this.jdbc = jdbc;
        this.drafts = drafts;
    }

    /** Who issues, for whom, from which series. */
    public record Seller(Browserless visitor, AccountId account, PersonId person, UUID series, UUID customer) {}

    /** A registered seller whose next number is 119, without a prefix. */
    public Seller seller() {
        return seller(null, 119, 1, "NATIONAL");
    }

    public Seller seller(String prefix, long next, long digits, String referenceForm) {
        var visitor = visitors.owner();
        var account = visitors.accountOf(visitor);
        return work.write(account, () -> {
            for (var table : List.of("invoicing_settings", "number_series", "bank_account", "company")) {
                jdbc.sql("delete from " + table + " where account_id = ?")
                        .param(account.value())
                        .update();
            }
            rows.insert(account, company());
            rows.insert(account, bank("FI2112345600000785", "NDEAFIHH", 1));
            rows.insert(account, bank("FI5542345670000081", "ITELFIHH", 2));
            var series = RecordLine.of(NumberSeriesRecord.TYPE)
                    .set(NumberSeriesRecord.ID, UUID.randomUUID())
                    .set(NumberSeriesRecord.NAME, "Laskut")
                    .set(NumberSeriesRecord.PREFIX, prefix)
                    .set(NumberSeriesRecord.NEXT_NUMBER, next)
                    .set(NumberSeriesRecord.MIN_DIGITS, digits)
                    .set(NumberSeriesRecord.CLOSED, false);
            rows.insert(account, series);
            rows.insert(account, settings(series.id(), referenceForm));
            var customer = customer(account, "Öljy & Äyri Oy");
            return new Seller(visitor, account, visitors.personOf(visitor), UUID.fromString(series.id()), customer);
        });
    }

    private static RecordLine company() {
        return RecordLine.of(CompanyRecord.TYPE)
                .set(CompanyRecord.ID, UUID.randomUUID())
                .set(CompanyRecord.NAME, "Testi Tmi")
                .set(CompanyRecord.BUSINESS_ID, "1234567-1")
                .set(CompanyRecord.VAT_NUMBER, "FI12345671")
                .set(CompanyRecord.VAT_REGISTERED, true)
                .set(CompanyRecord.PREPAYMENT_REGISTERED, true)
                .set(CompanyRecord.STREET, "Mallikuja 1")
                .set(CompanyRecord.POSTAL_CODE, "00100")
                .set(CompanyRecord.CITY, "Esimerkkilä")
                .set(CompanyRecord.COUNTRY, "FI");
    }

    private static RecordLine bank(String iban, String bic, int position) {
        return RecordLine.of(BankAccountRecord.TYPE)
                .set(BankAccountRecord.ID, UUID.randomUUID())
                .set(BankAccountRecord.IBAN, iban)
                .set(BankAccountRecord.BIC, bic)
                .set(BankAccountRecord.POSITION, position)
                .set(BankAccountRecord.ON_INVOICES, true);
    }

    private static RecordLine settings(String series, String referenceForm) {
        return RecordLine.of(InvoicingSettingsRecord.TYPE)
                .set(InvoicingSettingsRecord.ID, UUID.randomUUID())
                .set(InvoicingSettingsRecord.SERIES_ID, series)
                .set(InvoicingSettingsRecord.PAYMENT_TERM_DAYS, 14)
                .set(InvoicingSettingsRecord.LATE_INTEREST, new BigDecimal("9.5"))
                .set(InvoicingSettingsRecord.NOTICE_PERIOD_DAYS, 8)
                .set(InvoicingSettingsRecord.VAT_RATE, new BigDecimal("25.5"))
                .set(InvoicingSettingsRecord.PRICE_MODE, "NET")
                .set(InvoicingSettingsRecord.CURRENCY, "EUR")
                .set(InvoicingSettingsRecord.REFERENCE_FORM, referenceForm)
                .set(InvoicingSettingsRecord.LANGUAGE, "fi")
                .set(InvoicingSettingsRecord.FOOTER, "Palvelemme arkisin.");
    }

    public UUID customer(AccountId account, String name) {
        var customer = RecordLine.of(CustomerRecord.TYPE)
                .set(CustomerRecord.ID, UUID.randomUUID())
                .set(CustomerRecord.NUMBER, "1001")
                .set(CustomerRecord.CUSTOMER_KIND, "COMPANY")
                .set(CustomerRecord.NAME, name)
                .set(CustomerRecord.BUSINESS_ID, "7654321-4")
                .set(CustomerRecord.STREET, "Koekatu 5")
                .set(CustomerRecord.POSTAL_CODE, "20100")
                .set(CustomerRecord.CITY, "Mallila")
                .set(CustomerRecord.COUNTRY, "FI")
                .set(CustomerRecord.EMAIL, "laskut@oljyayri.example")
                .set(CustomerRecord.LANGUAGE, "fi")
                .set(CustomerRecord.ARCHIVED, false)
                .set(CustomerRecord.CREATED_AT, TestClock.START);
        work.write(account, () -> rows.insert(account, customer));
        return UUID.fromString(customer.id());
    }

    public UUID product(AccountId account, String code, String name, String price) {
        var product = RecordLine.of(ProductRecord.TYPE)
                .set(ProductRecord.ID, UUID.randomUUID())
                .set(ProductRecord.CODE, code)
                .set(ProductRecord.NAME, name)
                .set(ProductRecord.UNIT, "h")
                .set(ProductRecord.PRICE, new BigDecimal(price))
                .set(ProductRecord.PRICE_MODE, "NET")
                .set(ProductRecord.VAT_CATEGORY, "S")
                .set(ProductRecord.VAT_RATE, new BigDecimal("25.5"))
                .set(ProductRecord.ARCHIVED, false)
                .set(ProductRecord.CREATED_AT, TestClock.START);
        work.write(account, () -> rows.insert(account, product));
        return UUID.fromString(product.id());
    }

    /** {@code "2 x 10.00 @ 25.5"}, with {@code "- 10"} after it for ten per cent off. */
    static DraftLine line(String text) {
        var parts = text.split(" ");
        var discount = parts.length > 5 ? new BigDecimal(parts[6]) : null;
        return new DraftLine(
                null,
                null,
                "Työ",
                null,
                new BigDecimal(parts[0]),
                "h",
                new BigDecimal(parts[2]),
                discount,
                VatTreatment.taxedAt(VatRate.parse(parts[4])));
    }

    static Draft draft(UUID customer, PriceMode mode, DraftLine... lines) {
        return new Draft(
                customer, null, null, null, 14L, "fi", mode, null, null, null, null, null, Arrays.asList(lines));
    }

    public UUID draft(Seller seller, String... lines) {
        var all = Arrays.stream(lines).map(InvoiceFixtures::line).toArray(DraftLine[]::new);
        return drafts.create(seller.account(), draft(seller.customer(), PriceMode.NET, all));
    }
}
