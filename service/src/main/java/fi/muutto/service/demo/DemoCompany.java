package fi.muutto.service.demo;

import static fi.muutto.service.demo.DemoDice.HELSINKI;

import fi.muutto.protocol.record.BankAccountRecord;
import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.NumberSeriesRecord;
import fi.muutto.protocol.record.RecordLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The company of the demo: basic data, two bank accounts, a number series and settings. */
final class DemoCompany {
    static final String IBAN = "FI2112345600000785";
    static final String OTHER_IBAN = "FI5542345670000081";

    final RecordLine company;
    final RecordLine series;

    private final DemoDice dice;
    private final Instant founded;

    DemoCompany(DemoDice dice, DemoRecords records, LocalDate founded, @Nullable String logo) {
        this.dice = dice;
        this.founded = founded.atStartOfDay(HELSINKI).toInstant();
        company = records.add(company(logo));
        records.add(bankAccount("Nordea", IBAN, "NDEAFIHH", 1));
        records.add(bankAccount("Säästöpankki", OTHER_IBAN, "ITELFIHH", 2));
        series = records.add(series());
        records.add(settings());
    }

    private RecordLine company(@Nullable String logo) {
        return RecordLine.of(CompanyRecord.TYPE)
                .set(CompanyRecord.ID, dice.id(founded))
                .set(CompanyRecord.NAME, "Mallipaja Tmi")
                .set(CompanyRecord.BUSINESS_ID, "1234567-1")
                .set(CompanyRecord.VAT_NUMBER, "FI12345671")
                .set(CompanyRecord.VAT_REGISTERED, true)
                .set(CompanyRecord.PREPAYMENT_REGISTERED, true)
                .set(CompanyRecord.CONTACT_NAME, "Maija Mallikas")
                .set(CompanyRecord.STREET, "Mallikuja 1")
                .set(CompanyRecord.POSTAL_CODE, "00100")
                .set(CompanyRecord.CITY, "Esimerkkilä")
                .set(CompanyRecord.COUNTRY, "FI")
                .set(CompanyRecord.PHONE, "050 000 0000")
                .set(CompanyRecord.EMAIL, "laskutus@mallipaja.example")
                .set(CompanyRecord.WEBSITE, "www.mallipaja.example")
                .set(CompanyRecord.EINVOICE_ADDRESS, "003712345671")
                .set(CompanyRecord.EINVOICE_OPERATOR, "003721291126")
                .set(CompanyRecord.LOGO, logo);
    }

    private RecordLine bankAccount(String name, String iban, String bic, int position) {
        return RecordLine.of(BankAccountRecord.TYPE)
                .set(BankAccountRecord.ID, dice.id(founded))
                .set(BankAccountRecord.NAME, name)
                .set(BankAccountRecord.IBAN, iban)
                .set(BankAccountRecord.BIC, bic)
                .set(BankAccountRecord.POSITION, position)
                .set(BankAccountRecord.ON_INVOICES, true);
    }

    /** The next number is set when the last invoice is known. */
    private RecordLine series() {
        return RecordLine.of(NumberSeriesRecord.TYPE)
                .set(NumberSeriesRecord.ID, dice.id(founded))
                .set(NumberSeriesRecord.NAME, "Laskut")
                .set(NumberSeriesRecord.NEXT_NUMBER, 1)
                .set(NumberSeriesRecord.MIN_DIGITS, 1)
                .set(NumberSeriesRecord.CLOSED, false);
    }

    private RecordLine settings() {
        return RecordLine.of(InvoicingSettingsRecord.TYPE)
                .set(InvoicingSettingsRecord.ID, dice.id(founded))
                .set(InvoicingSettingsRecord.SERIES_ID, series.id())
                .set(InvoicingSettingsRecord.PAYMENT_TERM_DAYS, 14)
                .set(InvoicingSettingsRecord.LATE_INTEREST, new BigDecimal("9.5"))
                .set(InvoicingSettingsRecord.NOTICE_PERIOD_DAYS, 8)
                .set(InvoicingSettingsRecord.VAT_RATE, new BigDecimal("25.5"))
                .set(InvoicingSettingsRecord.PRICE_MODE, "NET")
                .set(InvoicingSettingsRecord.CURRENCY, "EUR")
                .set(InvoicingSettingsRecord.REFERENCE_FORM, "NATIONAL")
                .set(InvoicingSettingsRecord.LANGUAGE, "fi")
                .set(InvoicingSettingsRecord.GREETING, "Kiitos tilauksesta.")
                .set(InvoicingSettingsRecord.FOOTER, "Mallipaja palvelee arkisin klo 8–16.");
    }
}
