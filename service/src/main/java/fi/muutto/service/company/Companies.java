package fi.muutto.service.company;

import fi.muutto.protocol.record.BankAccountRecord;
import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.NumberSeriesRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.records.RecordRows;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an account says of itself: one company, its bank accounts, its invoicing settings and the series of its numbers. */
@Component
public class Companies {
    private final AccountWork work;
    private final RecordRows rows;

    Companies(AccountWork work, RecordRows rows) {
        this.work = work;
        this.rows = rows;
    }

    /** The basic data; of type {@link CompanyRecord}. */
    public RecordLine company(AccountId account) {
        return only(account, CompanyRecord.TYPE, CompanyRecord.ID);
    }

    /** All bank accounts in the order of the settings; of type {@link BankAccountRecord}. */
    public List<RecordLine> bankAccounts(AccountId account) {
        return work.read(account, () -> rows.all(account, BankAccountRecord.TYPE, BankAccountRecord.POSITION));
    }

    /** The invoicing settings; of type {@link InvoicingSettingsRecord}. */
    public RecordLine settings(AccountId account) {
        return only(account, InvoicingSettingsRecord.TYPE, InvoicingSettingsRecord.ID);
    }

    /** The series that new invoices take their numbers from; of type {@link NumberSeriesRecord}. */
    public RecordLine series(AccountId account) {
        return work.read(account, () -> {
            var id = Objects.requireNonNull(settings(account).get(InvoicingSettingsRecord.SERIES_ID));
            return rows.find(account, NumberSeriesRecord.TYPE, UUID.fromString(id))
                    .orElseThrow();
        });
    }

    private RecordLine only(AccountId account, RecordType type, Field id) {
        return work.read(account, () -> rows.all(account, type, id)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an account without " + type));
    }
}
