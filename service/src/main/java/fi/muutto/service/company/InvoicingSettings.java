package fi.muutto.service.company;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.NumberSeriesRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.records.RecordRows;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the invoicing settings and the next number. */
@Component
class InvoicingSettings {
    private final NextNumber numbers;
    private final RecordRows rows;
    private final AccountWork work;
    private final Audit audit;

    InvoicingSettings(NextNumber numbers, RecordRows rows, AccountWork work, Audit audit) {
        this.numbers = numbers;
        this.rows = rows;
        this.work = work;
        this.audit = audit;
    }

    /**
     * Stores what the form says, unless the next number is not above the highest that is printed the same way; then nothing
     * is stored and the answer is the invoice in the way. The series is locked first, as for issuing: no number is given
     * meanwhile.
     */
    Optional<NextNumber.Highest> change(AccountId account, PersonId person, InvoicingForm form) {
        return work.write(account, () -> {
            var stored = rows.lock(
                            account,
                            NumberSeriesRecord.TYPE,
                            UUID.fromString(form.series().id()))
                    .orElseThrow();
            var inTheWay = inTheWay(account, form.series());
            if (inTheWay.isEmpty()) {
                rows.update(account, form.series(), InvoicingForm.SERIES);
                rows.update(account, form.settings(), InvoicingForm.SETTINGS);
                record(account, person, form, stored);
            }
            return inTheWay;
        });
    }

    private Optional<NextNumber.Highest> inTheWay(AccountId account, RecordLine series) {
        return highest(account, series)
                .filter(highest -> number(series, NumberSeriesRecord.NEXT_NUMBER) <= highest.sequence());
    }

    /** The highest number that is printed as this series prints its numbers. */
    Optional<NextNumber.Highest> highest(AccountId account, RecordLine series) {
        return numbers.highest(
                account, series.get(NumberSeriesRecord.PREFIX), number(series, NumberSeriesRecord.MIN_DIGITS));
    }

    private void record(AccountId account, PersonId person, InvoicingForm form, RecordLine stored) {
        boolean moved = InvoicingForm.SERIES.stream()
                .anyMatch(field -> !String.valueOf(stored.get(field))
                        .equals(String.valueOf(form.series().get(field))));
        var action = moved ? "invoicing_settings.next_number_changed" : "invoicing_settings.changed";
        var type = InvoicingSettingsRecord.TYPE.name();
        var next = form.series().get(NumberSeriesRecord.NEXT_NUMBER);
        audit.record(account, person.value(), action, type, form.settings().id(), moved ? next : null);
    }

    static long number(RecordLine series, Field field) {
        return Long.parseLong(String.valueOf(series.get(field)));
    }
}
