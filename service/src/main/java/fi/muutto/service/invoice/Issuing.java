package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.invoice.InvoiceException.Reason;
import fi.muutto.service.invoice.Requirements.Missing;
import fi.muutto.service.records.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Laskun antaminen: number and reference are given, the content freezes, the PDF is kept; all of it or nothing. */
@Component
class Issuing {
    private final AccountWork work;
    private final RecordRows rows;
    private final InvoiceParts parts;
    private final Settings settings;
    private final Drafts drafts;
    private final Numbering numbering;
    private final References references;
    private final Entries entries;
    private final KeptDocuments documents;
    private final Audit audit;
    private final Clock clock;

    Issuing(
            AccountWork work,
            RecordRows rows,
            InvoiceParts parts,
            Settings settings,
            Drafts drafts,
            Numbering numbering,
            References references,
            Entries entries,
            KeptDocuments documents,
            Audit audit,
            Clock clock) {
        this.work = work;
        this.rows = rows;
        this.parts = parts;
        this.settings = settings;
        this.drafts = drafts;
        this.numbering = numbering;
        this.references = references;
        this.entries = entries;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What issuing the draft would make of it now, without number and reference.
     *
     * @param missing all that it lacks
     */
    record Preview(Invoice invoice, List<RecordLine> lines, List<RecordLine> vat, List<Missing> missing) {
        /** Does the law ask for something more? */
        public boolean isWarns() {
            return missing.stream().anyMatch(missing -> !missing.blocks());
        }

        public boolean isPossible() {
            return missing.stream().noneMatch(Missing::blocks);
        }
    }

    /** Looks without changing anything. */
    Preview preview(AccountId account, UUID id) {
        return work.read(account, () -> {
            var invoice = parts.require(account, id);
            if (!invoice.isDraft()) {
                throw new InvoiceException(Reason.NOT_A_DRAFT);
            }
            return frozen(account, invoice);
        });
    }

    /** Issues the draft. */
    void issue(AccountId account, PersonId person, UUID id) {
        work.write(account, () -> {
            var draft = parts.lockDraft(account, id);
            drafts.recompute(account, draft);
            finish(account, person, draft);
            audit.record(account, person.value(), "invoice.issued", "invoice", draft.record.id(), draft.number());
        });
    }

    /** Issues a draft that the caller holds and whose sums stand; the caller adds to the audit trail. */
    void finish(AccountId account, PersonId person, Invoice draft) {
        var preview = frozen(account, draft);
        if (!preview.isPossible()) {
            throw new InvoiceException(Reason.INCOMPLETE);
        }
        give(account, draft);
        entries.insert(account, person, draft.id(), NewEntry.of(EntryKind.ISSUED, LocalDate.now(clock)));
        if (draft.isCreditNote()) {
            entries.insert(account, person, draft.id(), credited(draft));
        }
        Entries.write(entries.standing(account, draft), draft);
        draft.record.set(ISSUED_AT, clock.instant());
        if (!rows.update(account, draft.record, TYPE.fields())) {
            throw new InvoiceException(Reason.NOT_FOUND);
        }
        documents.keepPdf(account, draft, preview.lines(), preview.vat());
    }

    /** A credit note is settled by being set against its original. */
    private NewEntry credited(Invoice note) {
        return NewEntry.of(EntryKind.CREDITED, LocalDate.now(clock))
                .withCents(note.payable())
                .withRelated(note.originalId());
    }

    private Preview frozen(AccountId account, Invoice invoice) {
        var record = invoice.record;
        settings.company(account).ifPresent(company -> Freezing.copySeller(company, record));
        if (!invoice.isCreditNote()) {
            settings.customer(account, invoice.customerId())
                    .ifPresent(customer -> Freezing.copyBuyer(customer, record));
        }
        Freezing.copyAccounts(settings.bankAccounts(account), record);
        settings.invoicing(account).ifPresent(found -> Freezing.copySettings(found, record));
        setDays(invoice);
        var lines = parts.lines(account, invoice.id());
        var vat = parts.vat(account, invoice.id());
        var supply = invoice.deliveredOn() == null ? invoice.issuedOn() : invoice.deliveredOn();
        var missing = Requirements.of(invoice, vat, lines.size(), supply == null ? LocalDate.now(clock) : supply);
        return new Preview(invoice, lines, vat, new ArrayList<>(missing));
    }

    private void setDays(Invoice invoice) {
        var issued = invoice.issuedOn() == null ? LocalDate.now(clock) : invoice.issuedOn();
        var term = invoice.number(PAYMENT_TERM_DAYS);
        var due = invoice.dueOn() == null ? issued.plusDays(term == null ? 0 : term) : invoice.dueOn();
        invoice.record.set(ISSUED_ON, issued).set(DUE_ON, due);
    }

    private void give(AccountId account, Invoice draft) {
        var invoicing = settings.invoicing(account).orElseThrow(() -> new InvoiceException(Reason.NO_SERIES));
        var series = UUID.fromString(invoicing.required(InvoicingSettingsRecord.SERIES_ID));
        var given = numbering.next(account, series);
        boolean rf = "RF".equals(invoicing.text(InvoicingSettingsRecord.REFERENCE_FORM));
        draft.record
                .set(SERIES_ID, given.series())
                .set(SEQUENCE, given.sequence())
                .set(NUMBER, given.printed())
                .set(REFERENCE, references.forNumber(account, given.printed(), rf));
    }
}
