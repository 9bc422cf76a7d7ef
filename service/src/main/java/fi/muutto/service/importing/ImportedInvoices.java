package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.InvoiceDocumentRecord;
import fi.muutto.protocol.record.InvoiceEntryRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.Values;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.files.FilePlace;
import fi.muutto.service.files.FileStore;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes one imported invoice: first as a draft with its parts, entries and file, then with the state that its entries come
 * to; from there on it is as frozen as one issued here. It has no sequence: its number is text that no counter gave.
 */
@Component
class ImportedInvoices {
    private static final String MEDIA_TYPE = "application/xml";
    private static final List<Field> MOVING = List.of(STATE, PAID_TOTAL, OPEN_TOTAL, VERSION);

    private final RecordRows rows;
    private final Buyers buyers;
    private final FileStore files;
    private final Ids ids;
    private final Clock clock;

    ImportedInvoices(RecordRows rows, Buyers buyers, FileStore files, Ids ids, Clock clock) {
        this.rows = rows;
        this.buyers = buyers;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /** The draft with its parts and file. */
    RecordLine draft(AccountId account, ReadInvoice read, UUID series, String fileName, byte[] file) {
        var assembly = Assembly.of(read, ids::next, clock.instant());
        var invoice = assembly.invoice().set(SERIES_ID, series).set(SEQUENCE, null);
        invoice.set(CUSTOMER_ID, buyers.customerOf(account, invoice));
        rows.insert(account, invoice);
        assembly.parts().forEach(part -> rows.insert(account, part));
        var stored = files.put(account, FilePlace.TRAVELLING, file, MEDIA_TYPE);
        rows.insert(
                account,
                RecordLine.of(InvoiceDocumentRecord.TYPE)
                        .set(InvoiceDocumentRecord.ID, ids.next())
                        .set(InvoiceDocumentRecord.INVOICE_ID, invoice.id())
                        .set(InvoiceDocumentRecord.DOCUMENT_KIND, Originals.kindOf(read.format()))
                        .set(InvoiceDocumentRecord.FILE_NAME, fileName)
                        .set(InvoiceDocumentRecord.FILE, stored.sha256())
                        .set(InvoiceDocumentRecord.CREATED_AT, clock.instant()));
        return invoice;
    }

    /** Its entries; answers how many. */
    int enter(AccountId account, RecordLine invoice, String note, boolean paid, @Nullable String author) {
        var issuedOn = LocalDate.parse(invoice.require(ISSUED_ON));
        var entries = new ArrayList<RecordLine>();
        entries.add(entry(invoice, "ISSUED", issuedOn));
        entries.add(entry(invoice, "NOTE", LocalDate.now(clock)).set(InvoiceEntryRecord.TEXT, note));
        if (paid && payable(invoice) != 0) {
            entries.add(
                    entry(invoice, "PAID", paidOn(invoice, issuedOn)).set(InvoiceEntryRecord.AMOUNT, payable(invoice)));
        }
        entries.forEach(entry -> rows.insert(account, entry.set(InvoiceEntryRecord.AUTHOR, author)));
        return entries.size();
    }

    private RecordLine entry(RecordLine invoice, String kind, LocalDate day) {
        return RecordLine.of(InvoiceEntryRecord.TYPE)
                .set(InvoiceEntryRecord.ID, ids.next())
                .set(InvoiceEntryRecord.INVOICE_ID, invoice.id())
                .set(InvoiceEntryRecord.ENTRY_KIND, kind)
                .set(InvoiceEntryRecord.HAPPENED_ON, day)
                .set(InvoiceEntryRecord.RECORDED_AT, clock.instant());
    }

    /** The day it was due, or issued if the file names none; never a day to come. */
    private LocalDate paidOn(RecordLine invoice, LocalDate issuedOn) {
        var due = invoice.get(DUE_ON);
        var day = due == null ? issuedOn : LocalDate.parse(due);
        var today = LocalDate.now(clock);
        return day.isAfter(today) ? today : day;
    }

    /** Freezes it in the state that its entries come to. */
    void freeze(AccountId account, RecordLine invoice, boolean paid) {
        long settled = paid ? payable(invoice) : 0;
        long open = payable(invoice) - settled;
        invoice.set(STATE, open == 0 ? "PAID" : "OPEN")
                .set(PAID_TOTAL, settled)
                .set(OPEN_TOTAL, open)
                .set(VERSION, 2);
        rows.update(account, invoice, MOVING);
    }

    private static long payable(RecordLine invoice) {
        return Values.cents(Objects.requireNonNull(invoice.get(PAYABLE)));
    }
}
