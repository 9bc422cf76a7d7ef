package fi.muutto.service.company;

import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.NumberSeriesRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.PriceMode;
import fi.muutto.rules.VatRateKind;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountOpened;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.People;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives an account that was just opened its company, number series and invoicing settings, all of them to be changed. */
@Component
class FirstRecords {
    /**
     * Long enough for a reference number, which needs three digits before its check digit; far from the small numbers of
     * invoices that somebody brings along; and it does not tell the first customer that there were none before.
     */
    private static final long FIRST_NUMBER = 1001;

    private static final int PAYMENT_TERM_DAYS = 14;
    private static final int NOTICE_PERIOD_DAYS = 8;

    private final AccountWork work;
    private final RecordRows rows;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    FirstRecords(AccountWork work, RecordRows rows, People people, Ids ids, Clock clock) {
        this.work = work;
        this.rows = rows;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void write(AccountOpened opened) {
        var name = opened.companyName().isBlank() ? localPart(people.emailOf(opened.person())) : opened.companyName();
        work.write(opened.account(), () -> write(opened.account(), name));
    }

    private static String localPart(String email) {
        return email.substring(0, email.indexOf('@'));
    }

    private void write(AccountId account, String name) {
        var series = series();
        rows.insert(account, company(name));
        rows.insert(account, series);
        rows.insert(account, settings(series));
    }

    private RecordLine company(String name) {
        return RecordLine.of(CompanyRecord.TYPE)
                .set(CompanyRecord.ID, ids.next())
                .set(CompanyRecord.NAME, name)
                .set(CompanyRecord.VAT_REGISTERED, true)
                .set(CompanyRecord.PREPAYMENT_REGISTERED, false)
                .set(CompanyRecord.COUNTRY, "FI");
    }

    private RecordLine series() {
        return RecordLine.of(NumberSeriesRecord.TYPE)
                .set(NumberSeriesRecord.ID, ids.next())
                .set(NumberSeriesRecord.NAME, "Laskut")
                .set(NumberSeriesRecord.NEXT_NUMBER, FIRST_NUMBER)
                .set(NumberSeriesRecord.MIN_DIGITS, 1)
                .set(NumberSeriesRecord.CLOSED, false);
    }

    /** Without a rate of its own late interest follows the law, whose rate changes each half-year (korkolaki 4 and 4 a §). */
    private RecordLine settings(RecordLine series) {
        return RecordLine.of(InvoicingSettingsRecord.TYPE)
                .set(InvoicingSettingsRecord.ID, ids.next())
                .set(InvoicingSettingsRecord.SERIES_ID, series.id())
                .set(InvoicingSettingsRecord.PAYMENT_TERM_DAYS, PAYMENT_TERM_DAYS)
                .set(InvoicingSettingsRecord.NOTICE_PERIOD_DAYS, NOTICE_PERIOD_DAYS)
                .set(
                        InvoicingSettingsRecord.VAT_RATE,
                        VatRateKind.STANDARD
                                .rateOn(LocalDate.now(clock))
                                .orElseThrow()
                                .percent())
                .set(InvoicingSettingsRecord.PRICE_MODE, PriceMode.NET.name())
                .set(InvoicingSettingsRecord.CURRENCY, "EUR")
                .set(InvoicingSettingsRecord.REFERENCE_FORM, ReferenceForm.NATIONAL.name())
                .set(InvoicingSettingsRecord.LANGUAGE, "fi");
    }
}
