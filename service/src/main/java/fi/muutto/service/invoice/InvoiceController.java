package fi.muutto.service.invoice;

import fi.muutto.protocol.record.InvoiceDocumentRecord;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.files.FileAnswer;
import fi.muutto.service.files.FilePlace;
import fi.muutto.service.files.FileStore;
import fi.muutto.service.invoice.InvoiceException.Reason;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An issued invoice, and its PDF as it was made first. */
@Controller
class InvoiceController {
    private final AccountWork work;
    private final InvoiceParts parts;
    private final InvoicePages pages;
    private final KeptDocuments documents;
    private final FileStore files;

    InvoiceController(
            AccountWork work, InvoiceParts parts, InvoicePages pages, KeptDocuments documents, FileStore files) {
        this.work = work;
        this.parts = parts;
        this.pages = pages;
        this.documents = documents;
        this.files = files;
    }

    @GetMapping(InvoicePaths.ONE)
    ModelAndView show(AccountId account, @PathVariable UUID id) {
        var invoice = work.read(account, () -> parts.require(account, id));
        return invoice.isDraft() ? new ModelAndView("redirect:" + InvoicePaths.draft(id)) : pages.of(account, id);
    }

    @GetMapping(InvoicePaths.ONE + "/pdf")
    ResponseEntity<InputStreamResource> pdf(AccountId account, @PathVariable UUID id) {
        var document = documents.pdfOf(account, id).orElseThrow(() -> new InvoiceException(Reason.NOT_FOUND));
        var hash = document.required(InvoiceDocumentRecord.FILE);
        var file = files.find(account, FilePlace.TRAVELLING, hash)
                .orElseThrow(() -> new InvoiceException(Reason.NOT_FOUND));
        var bytes = files.open(account, FilePlace.TRAVELLING, hash);
        return FileAnswer.inline(file, document.required(InvoiceDocumentRecord.FILE_NAME), bytes);
    }
}
