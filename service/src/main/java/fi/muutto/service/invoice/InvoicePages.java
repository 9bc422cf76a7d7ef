package fi.muutto.service.invoice;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.shell.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page of an issued invoice, also when a form on it was refused. */
@Component
class InvoicePages {
    private final AccountWork work;
    private final InvoiceParts parts;
    private final KeptDocuments documents;
    private final Clock clock;

    InvoicePages(AccountWork work, InvoiceParts parts, KeptDocuments documents, Clock clock) {
        this.work = work;
        this.parts = parts;
        this.documents = documents;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    ModelAndView of(AccountId account, UUID id) {
        return of(account, id, null, new Problems());
    }

    /** @param form what was sent to the form that was refused; null for none */
    ModelAndView of(AccountId account, UUID id, @Nullable Object form, Problems problems) {
        return work.read(account, () -> {
            var invoice = parts.require(account, id);
            var status = problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
            var page = new ModelAndView("invoice/invoice", status);
            var sheet = InvoiceSheet.of(invoice, parts.lines(account, id), parts.vat(account, id));
            var entries = parts.entries(account, id);
            page.addObject("invoice", invoice);
            page.addObject("sheet", sheet);
            page.addObject("entries", timeline(entries));
            page.addObject("flags", InvoiceFlags.of(invoice, entries, today()));
            page.addObject("pdf", documents.pdfOf(account, id).isPresent());
            page.addObject("today", today());
            page.addObject("kinds", EntryForm.KINDS);
            page.addObject("payment", form instanceof PaymentForm sent ? sent : null);
            page.addObject("entry", form instanceof EntryForm sent ? sent : EntryForm.EMPTY);
            page.addObject(Problems.NAME, problems);
            return page;
        });
    }

    private static List<TimelineRow> timeline(List<RecordLine> entries) {
        var rows = new ArrayList<>(
                entries.stream().map(entry -> TimelineRow.of(entry, entries)).toList());
        Collections.reverse(rows);
        return Objects.requireNonNull(rows);
    }
}
