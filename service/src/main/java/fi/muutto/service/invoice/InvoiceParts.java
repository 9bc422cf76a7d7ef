package fi.muutto.service.invoice;

import fi.muutto.protocol.record.InvoiceAllowanceRecord;
import fi.muutto.protocol.record.InvoiceEntryRecord;
import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.invoice.InvoiceException.Reason;
import fi.muutto.service.records.RecordRows;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invoices and their parts as they stand in the database. Works inside a transaction of the account. */
@Component
class InvoiceParts {
    private final RecordRows rows;
    private final JdbcClient jdbc;

    InvoiceParts(RecordRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    Invoice require(AccountId account, UUID id) {
        return rows.find(account, InvoiceRecord.TYPE, id)
                .map(Invoice::new)
                .orElseThrow(() -> new InvoiceException(Reason.NOT_FOUND));
    }

    /** The draft, held until the transaction ends. */
    Invoice lockDraft(AccountId account, UUID id) {
        var invoice = lock(account, id);
        if (!invoice.isDraft()) {
            throw new InvoiceException(Reason.NOT_A_DRAFT);
        }
        return invoice;
    }

    /** The issued invoice, held until the transaction ends. */
    Invoice lockIssued(AccountId account, UUID id) {
        var invoice = lock(account, id);
        if (invoice.isDraft()) {
            throw new InvoiceException(Reason.STILL_A_DRAFT);
        }
        return invoice;
    }

    private Invoice lock(AccountId account, UUID id) {
        return rows.lock(account, InvoiceRecord.TYPE, id)
                .map(Invoice::new)
                .orElseThrow(() -> new InvoiceException(Reason.NOT_FOUND));
    }

    List<RecordLine> lines(AccountId account, UUID invoice) {
        return rows.of(
                account, InvoiceLineRecord.TYPE, InvoiceLineRecord.INVOICE_ID, invoice, InvoiceLineRecord.POSITION);
    }

    List<RecordLine> allowances(AccountId account, UUID invoice) {
        return rows.of(
                account,
                InvoiceAllowanceRecord.TYPE,
                InvoiceAllowanceRecord.INVOICE_ID,
                invoice,
                InvoiceAllowanceRecord.ID);
    }

    /** In printed order: taxed ones first, higher rates before lower ones. */
    List<RecordLine> vat(AccountId account, UUID invoice) {
        return rows
                .of(account, InvoiceVatRecord.TYPE, InvoiceVatRecord.INVOICE_ID, invoice, InvoiceVatRecord.ID)
                .stream()
                .sorted(Comparator.comparing(row -> VatChoice.treatment(
                        row.get(InvoiceVatRecord.VAT_CATEGORY),
                        new StoredRecord(row).decimal(InvoiceVatRecord.VAT_RATE))))
                .toList();
    }

    /** Oldest first. */
    List<RecordLine> entries(AccountId account, UUID invoice) {
        return rows.of(
                account,
                InvoiceEntryRecord.TYPE,
                InvoiceEntryRecord.INVOICE_ID,
                invoice,
                InvoiceEntryRecord.RECORDED_AT);
    }

    void removeLines(AccountId account, UUID invoice) {
        jdbc.sql("""
                delete from invoice_allowance
                 where account_id = :account and invoice_id = :invoice and line_id is not null
                """)
                .param("account", account.value())
                .param("invoice", invoice)
                .update();
        jdbc.sql("delete from invoice_line where account_id = :account and invoice_id = :invoice")
                .param("account", account.value())
                .param("invoice", invoice)
                .update();
    }

    void removeVat(AccountId account, UUID invoice) {
        jdbc.sql("delete from invoice_vat where account_id = :account and invoice_id = :invoice")
                .param("account", account.value())
                .param("invoice", invoice)
                .update();
    }

    /** The draft and all that belongs to it. */
    void removeDraft(AccountId account, UUID invoice) {
        jdbc.sql("delete from invoice_allowance where account_id = :account and invoice_id = :invoice")
                .param("account", account.value())
                .param("invoice", invoice)
                .update();
        removeVat(account, invoice);
        removeLines(account, invoice);
        int removed = jdbc.sql("delete from invoice where account_id = :account and id = :invoice and state = 'DRAFT'")
                .param("account", account.value())
                .param("invoice", invoice)
                .update();
        if (removed != 1) {
            throw new InvoiceException(Reason.NOT_A_DRAFT);
        }
    }
}
