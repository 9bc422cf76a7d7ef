package fi.muutto.service.invoice;

import fi.muutto.protocol.record.BankAccountRecord;
import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.NumberSeriesRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.records.RecordRows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an invoice takes from the company, its settings and the customer. Works inside a transaction of the account. */
@Component
class Settings {
    private final RecordRows rows;

    Settings(RecordRows rows) {
        this.rows = rows;
    }

    Optional<StoredRecord> company(AccountId account) {
        return rows.all(account, CompanyRecord.TYPE, CompanyRecord.ID).stream()
                .map(StoredRecord::new)
                .findFirst();
    }

    Optional<StoredRecord> invoicing(AccountId account) {
        return rows.all(account, InvoicingSettingsRecord.TYPE, InvoicingSettingsRecord.ID).stream()
                .map(StoredRecord::new)
                .findFirst();
    }

    Optional<StoredRecord> customer(AccountId account, @Nullable UUID id) {
        return Optional.ofNullable(id)
                .flatMap(known -> rows.find(account, CustomerRecord.TYPE, known))
                .map(StoredRecord::new);
    }

    /** The accounts that are printed on invoices, in their order. */
    List<RecordLine> bankAccounts(AccountId account) {
        return rows.all(account, BankAccountRecord.TYPE, BankAccountRecord.POSITION).stream()
                .filter(bank -> "true".equals(bank.get(BankAccountRecord.ON_INVOICES)))
                .toList();
    }

    Optional<StoredRecord> series(AccountId account) {
        return invoicing(account)
                .flatMap(settings -> rows.find(
                        account,
                        NumberSeriesRecord.TYPE,
                        UUID.fromString(settings.required(InvoicingSettingsRecord.SERIES_ID))))
                .map(StoredRecord::new);
    }
}
