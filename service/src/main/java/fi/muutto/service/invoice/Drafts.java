package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.PriceMode;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.invoice.InvoiceException.Reason;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes, changes and removes drafts. Whoever saves says which version was read; a newer one is never overwritten. */
@Component
class Drafts {
    private static final List<Field> ZEROS =
            List.of(PREPAID_TOTAL, ROUNDING, PAID_TOTAL, CREDITED_TOTAL, LOSS_TOTAL, OPEN_TOTAL);
    private static final List<Field> SUMS =
            List.of(LINE_TOTAL, ALLOWANCE_TOTAL, CHARGE_TOTAL, NET_TOTAL, VAT_TOTAL, GROSS_TOTAL, PAYABLE, VERSION);

    private final AccountWork work;
    private final RecordRows rows;
    private final InvoiceParts parts;
    private final Settings settings;
    private final VatGrounds grounds;
    private final Ids ids;
    private final Clock clock;

    Drafts(
            AccountWork work,
            RecordRows rows,
            InvoiceParts parts,
            Settings settings,
            VatGrounds grounds,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.rows = rows;
        this.parts = parts;
        this.settings = settings;
        this.grounds = grounds;
        this.ids = ids;
        this.clock = clock;
    }

    /** A draft as the settings and the customer would have it; not stored. */
    Draft blank(AccountId account, @Nullable UUID customerId) {
        return work.read(account, () -> {
            var invoicing = settings.invoicing(account);
            var customer = settings.customer(account, customerId);
            var term = customer.map(known -> known.number(CustomerRecord.PAYMENT_TERM_DAYS))
                    .or(() -> invoicing.map(known -> known.number(InvoicingSettingsRecord.PAYMENT_TERM_DAYS)))
                    .orElse(14L);
            var language = customer.map(known -> known.text(CustomerRecord.LANGUAGE))
                    .or(() -> invoicing.map(known -> known.text(InvoicingSettingsRecord.LANGUAGE)))
                    .orElse("fi");
            boolean gross = invoicing
                    .map(known -> known.text(InvoicingSettingsRecord.PRICE_MODE))
                    .filter("GROSS"::equals)
                    .isPresent();
            var known = customer.map(StoredRecord::id).orElse(null);
            var greeting = invoicing
                    .map(all -> all.text(InvoicingSettingsRecord.GREETING))
                    .orElse(null);
            var mode = gross ? PriceMode.GROSS : PriceMode.NET;
            return new Draft(
                    known, null, null, null, term, language, mode, null, null, null, null, greeting, List.of());
        });
    }

    /** Stores a new draft. */
    UUID create(AccountId account, Draft draft) {
        return work.write(account, () -> {
            var invoice = RecordLine.of(TYPE)
                    .set(ID, ids.next())
                    .set(TYPE_CODE, "380")
                    .set(STATE, InvoiceState.DRAFT.name())
                    .set(CURRENCY, currency(account))
                    .set(SELLER_VAT_REGISTERED, false)
                    .set(SELLER_PREPAYMENT_REGISTERED, false)
                    .set(CREATED_AT, clock.instant())
                    .set(VERSION, 1);
            ZEROS.forEach(field -> invoice.set(field, 0L));
            draft.writeTo(invoice);
            var amounts = DraftAmounts.of(draft.priceMode(), new ArrayList<>(draft.lines()), List.of());
            amounts.writeTo(invoice);
            rows.insert(account, invoice);
            writeParts(account, invoice, draft, amounts);
            return UUID.fromString(invoice.id());
        });
    }

    private String currency(AccountId account) {
        return settings.invoicing(account)
                .map(known -> known.required(InvoicingSettingsRecord.CURRENCY))
                .orElse("EUR");
    }

    Draft load(AccountId account, UUID id) {
        return work.read(account, () -> Draft.of(parts.require(account, id), parts.lines(account, id)));
    }

    /** Replaces the draft, if it still is the version that was read. */
    void save(AccountId account, UUID id, long version, Draft draft) {
        work.write(account, () -> {
            var invoice = parts.lockDraft(account, id);
            if (invoice.version() != version) {
                throw new InvoiceException(Reason.CHANGED_MEANWHILE);
            }
            draft.writeTo(invoice.record);
            rewrite(account, invoice, draft);
        });
    }

    /** Computes the sums of a draft anew, as one that came from elsewhere may have been computed in another way. */
    void recompute(AccountId account, Invoice invoice) {
        rewrite(account, invoice, Draft.of(invoice, parts.lines(account, invoice.id())));
    }

    private void rewrite(AccountId account, Invoice invoice, Draft draft) {
        var id = invoice.id();
        var amounts = DraftAmounts.of(draft.priceMode(), new ArrayList<>(draft.lines()), parts.allowances(account, id));
        amounts.writeTo(invoice.record);
        invoice.record.set(VERSION, invoice.version() + 1);
        var changed = new ArrayList<>(Draft.FIELDS);
        changed.addAll(SUMS);
        if (!rows.update(account, invoice.record, changed)) {
            throw new InvoiceException(Reason.NOT_FOUND);
        }
        parts.removeVat(account, id);
        parts.removeLines(account, id);
        writeParts(account, invoice.record, draft, amounts);
    }

    private void writeParts(AccountId account, RecordLine invoice, Draft draft, DraftAmounts amounts) {
        var id = UUID.fromString(invoice.id());
        for (int i = 0; i < draft.lines().size(); i++) {
            var sum = amounts.sums().get(i);
            rows.insert(account, draft.lines().get(i).record(ids.next(), id, i + 1, sum, draft.priceMode()));
        }
        boolean abroad = settings.customer(account, draft.customerId())
                .map(customer -> !Objects.requireNonNullElse(customer.text(CustomerRecord.COUNTRY), "FI")
                        .equals("FI"))
                .orElse(false);
        for (var row : amounts.vat().rows()) {
            rows.insert(account, grounds.record(ids.next(), id, row, draft.language(), abroad));
        }
    }

    void delete(AccountId account, UUID id) {
        work.write(account, () -> {
            parts.lockDraft(account, id);
            parts.removeDraft(account, id);
        });
    }

    /** A new draft with the content of any invoice, without its days. */
    UUID copy(AccountId account, UUID id) {
        return work.write(account, () -> {
            var invoice = parts.require(account, id);
            var draft = Draft.of(invoice, parts.lines(account, id)).undated();
            return create(account, invoice.isCreditNote() ? turned(draft) : draft);
        });
    }

    /** A copy of a credit note charges what the note took back. */
    private static Draft turned(Draft draft) {
        var lines = draft.lines().stream()
                .map(line -> line.quantity() == null
                        ? line
                        : line.withQuantity(line.quantity().negate()))
                .toList();
        return new Draft(
                draft.customerId(),
                null,
                null,
                null,
                draft.paymentTermDays(),
                draft.language(),
                draft.priceMode(),
                draft.buyerReference(),
                draft.orderReference(),
                draft.contractReference(),
                draft.projectReference(),
                draft.note(),
                lines);
    }
}
