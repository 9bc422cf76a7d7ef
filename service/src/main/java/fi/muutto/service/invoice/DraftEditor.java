package fi.muutto.service.invoice;

import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.rules.PriceMode;
import fi.muutto.rules.VatCategory;
import fi.muutto.rules.VatRate;
import fi.muutto.rules.VatRateKind;
import fi.muutto.rules.VatTreatment;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.invoice.DraftLine.LineSum;
import fi.muutto.service.invoice.DraftPage.ChosenCustomer;
import fi.muutto.service.shell.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the editor's page from a form, and changes a form as its buttons say. Stores nothing. */
@Component
class DraftEditor {
    private final AccountWork work;
    private final InvoiceParts parts;
    private final Settings settings;
    private final Drafts drafts;
    private final Finder finder;
    private final Clock clock;

    DraftEditor(AccountWork work, InvoiceParts parts, Settings settings, Drafts drafts, Finder finder, Clock clock) {
        this.work = work;
        this.parts = parts;
        this.settings = settings;
        this.drafts = drafts;
        this.finder = finder;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    DraftForm blank(AccountId account, @Nullable UUID customer, Locale locale) {
        return DraftForm.of(drafts.blank(account, customer), null, Formats.in(locale));
    }

    DraftForm stored(AccountId account, Invoice invoice, Locale locale) {
        var draft = work.read(account, () -> Draft.of(invoice, parts.lines(account, invoice.id())));
        return DraftForm.of(draft, invoice.version(), Formats.in(locale));
    }

    /** The form after a button that stores nothing. */
    DraftForm changed(AccountId account, DraftForm form, DraftAction action, Locale locale) {
        return switch (action.kind()) {
            case ADD_LINE -> form.withLine(DraftLineForm.EMPTY);
            case REMOVE_LINE -> form.withoutLine(action.line());
            case LINE_UP -> form.withLineMoved(action.line(), -1);
            case LINE_DOWN -> form.withLineMoved(action.line(), 1);
            case TAKE_CUSTOMER ->
                action.id().map(id -> withCustomer(account, form, id)).orElse(form);
            case TAKE_PRODUCT ->
                action.id()
                        .flatMap(id -> finder.line(account, id, form.gross() ? PriceMode.GROSS : PriceMode.NET))
                        .map(line -> form.withLine(DraftLineForm.of(line, Formats.in(locale))))
                        .orElse(form);
            case COMPUTE, SAVE, CHECK, DELETE, FIND_CUSTOMER, FIND_PRODUCT -> form;
        };
    }

    private DraftForm withCustomer(AccountId account, DraftForm form, UUID id) {
        return work.read(account, () -> settings.customer(account, id))
                .map(customer -> {
                    var term = customer.number(CustomerRecord.PAYMENT_TERM_DAYS);
                    var language = customer.text(CustomerRecord.LANGUAGE);
                    return form.withCustomer(
                            id, term == null ? "" : term.toString(), Objects.requireNonNullElse(language, ""));
                })
                .orElse(form);
    }

    /** The page of the form as it is now, with everything computed. */
    DraftPage page(AccountId account, @Nullable UUID id, DraftForm sent, DraftReading reading) {
        return work.read(account, () -> {
            var draft = reading.draft();
            var supply = draft.deliveredOn() != null
                    ? draft.deliveredOn()
                    : Objects.requireNonNullElse(draft.issuedOn(), today());
            var used = sent.lines().stream().flatMap(line -> VatChoice.read(line.vat()).stream());
            var allowances =
                    id == null ? List.<fi.muutto.protocol.record.RecordLine>of() : parts.allowances(account, id);
            var amounts = DraftAmounts.of(draft.priceMode(), reading.byRow(), allowances);
            return new DraftPage(
                    id,
                    withDefaultVat(account, sent, supply),
                    customer(account, draft.customerId()),
                    VatChoice.on(supply, used),
                    amounts.sums().stream().map(DraftEditor::net).toList(),
                    amounts,
                    "",
                    null,
                    "",
                    null,
                    false);
        });
    }

    private static @Nullable Long net(@Nullable LineSum sum) {
        return sum == null ? null : sum.net();
    }

    private @Nullable ChosenCustomer customer(AccountId account, @Nullable UUID id) {
        return settings.customer(account, id)
                .map(known -> new ChosenCustomer(
                        known.id(),
                        known.required(CustomerRecord.NAME),
                        known.text(CustomerRecord.BUSINESS_ID),
                        known.text(CustomerRecord.CITY)))
                .orElse(null);
    }

    private DraftForm withDefaultVat(AccountId account, DraftForm form, LocalDate supply) {
        var usual = VatChoice.value(usualVat(account, supply));
        var lines = form.lines().stream()
                .map(line -> line.vat().isEmpty() ? line.withVat(usual) : line)
                .toList();
        return form.withAllLines(lines);
    }

    private VatTreatment usualVat(AccountId account, LocalDate supply) {
        boolean liable = settings.company(account)
                .map(company -> company.flag(CompanyRecord.VAT_REGISTERED))
                .orElse(true);
        if (!liable) {
            return VatTreatment.untaxed(VatCategory.O);
        }
        return settings.invoicing(account)
                .map(known -> known.decimal(InvoicingSettingsRecord.VAT_RATE))
                .map(VatRate::new)
                .filter(rate -> rate.isValidOn(supply))
                .or(() -> VatRateKind.STANDARD.rateOn(supply))
                .map(VatTreatment::taxedAt)
                .orElse(VatTreatment.untaxed(VatCategory.E));
    }

    /** The version that is stored now. */
    long version(AccountId account, UUID id) {
        var version = work.read(account, () -> parts.require(account, id)).number(InvoiceRecord.VERSION);
        return version == null ? 0 : version;
    }
}
