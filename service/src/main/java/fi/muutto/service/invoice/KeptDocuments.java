package fi.muutto.service.invoice;

import fi.muutto.protocol.record.InvoiceDocumentRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.files.FilePlace;
import fi.muutto.service.files.FileStore;
import fi.muutto.service.files.FileType;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Laskun asiakirjat: made once, when the invoice is issued, and never again; what is shown later are the kept bytes. */
@Component
class KeptDocuments {
    private static final String PDF = "PDF";

    private final AccountWork work;
    private final RecordRows rows;
    private final FileStore files;
    private final InvoiceDocument pdf;
    private final Ids ids;
    private final Clock clock;

    KeptDocuments(
            AccountWork work,
            RecordRows rows,
            FileStore files,
            @Qualifier("invoicePdf") InvoiceDocument pdf,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.rows = rows;
        this.files = files;
        this.pdf = pdf;
        this.ids = ids;
        this.clock = clock;
    }

    /** Draws the invoice and keeps the bytes, in the transaction that issues it. */
    void keepPdf(AccountId account, Invoice invoice, List<RecordLine> lines, List<RecordLine> vat) {
        var bytes = pdf.render(invoice.record, lines, vat, logo(account, invoice));
        var file = files.put(account, FilePlace.TRAVELLING, bytes, FileType.PDF.mediaType());
        rows.insert(
                account,
                RecordLine.of(InvoiceDocumentRecord.TYPE)
                        .set(InvoiceDocumentRecord.ID, ids.next())
                        .set(InvoiceDocumentRecord.INVOICE_ID, invoice.id())
                        .set(InvoiceDocumentRecord.DOCUMENT_KIND, PDF)
                        .set(InvoiceDocumentRecord.FILE_NAME, fileName(invoice))
                        .set(InvoiceDocumentRecord.FILE, file.sha256())
                        .set(InvoiceDocumentRecord.CREATED_AT, clock.instant()));
    }

    private byte @Nullable [] logo(AccountId account, Invoice invoice) {
        var hash = invoice.text(InvoiceRecord.SELLER_LOGO);
        return hash == null ? null : files.bytes(account, FilePlace.TRAVELLING, hash);
    }

    private static String fileName(Invoice invoice) {
        var number = String.valueOf(invoice.number()).replaceAll("[^A-Za-z0-9_-]", "-");
        return (invoice.isCreditNote() ? "hyvityslasku-" : "lasku-") + number + ".pdf";
    }

    /** The document as it was made first; empty for an invoice that came without one. */
    Optional<StoredRecord> pdfOf(AccountId account, UUID invoice) {
        return work.read(
                account,
                () -> rows
                        .of(
                                account,
                                InvoiceDocumentRecord.TYPE,
                                InvoiceDocumentRecord.INVOICE_ID,
                                invoice,
                                InvoiceDocumentRecord.CREATED_AT)
                        .stream()
                        .filter(document -> PDF.equals(document.get(InvoiceDocumentRecord.DOCUMENT_KIND)))
                        .map(StoredRecord::new)
                        .findFirst());
    }
}
