package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.RecurringInvoiceRecord.*;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecurringLineRecord;
import fi.muutto.rules.PriceMode;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.invoice.InvoiceException.Reason;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Toistuvat laskut: templates from which drafts are made, by hand. */
@Component
class Recurring {
    private final AccountWork work;
    private final RecordRows rows;
    private final InvoiceParts parts;
    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Recurring(
            AccountWork work,
            RecordRows rows,
            InvoiceParts parts,
            Drafts drafts,
            JdbcClient jdbc,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.rows = rows;
        this.parts = parts;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a person decides of it. */
    record Plan(String name, IntervalUnit unit, long every, LocalDate nextOn) {}

    /** All of them, the next first. */
    List<RecurringInvoice> all(AccountId account) {
        return work.read(account, () -> {
            var waiting = waiting(account);
            return rows.all(account, TYPE, NEXT_ON).stream()
                    .map(record -> new RecurringInvoice(record, waiting.contains(record.id())))
                    .toList();
        });
    }

    RecurringInvoice require(AccountId account, UUID id) {
        return work.read(account, () -> {
            var record = rows.find(account, TYPE, id).orElseThrow(() -> new InvoiceException(Reason.NOT_FOUND));
            return new RecurringInvoice(record, waiting(account).contains(record.id()));
        });
    }

    private Set<String> waiting(AccountId account) {
        return new HashSet<>(
                jdbc.sql("select cast(recurring_id as text) from recurring_pause where account_id = :account")
                        .param("account", account.value())
                        .query(String.class)
                        .list());
    }

    List<RecordLine> lines(AccountId account, UUID id) {
        return work.read(
                account,
                () -> rows.of(
                        account,
                        RecurringLineRecord.TYPE,
                        RecurringLineRecord.RECURRING_ID,
                        id,
                        RecurringLineRecord.POSITION));
    }

    /** A template with the content of an invoice. */
    UUID createFrom(AccountId account, UUID invoiceId, Plan plan) {
        return work.write(account, () -> {
            var draft = Draft.of(parts.require(account, invoiceId), parts.lines(account, invoiceId));
            if (draft.customerId() == null) {
                throw new InvoiceException(Reason.INCOMPLETE);
            }
            var record = RecordLine.of(TYPE)
                    .set(ID, ids.next())
                    .set(CUSTOMER_ID, draft.customerId())
                    .set(ACTIVE, true)
                    .set(PAYMENT_TERM_DAYS, draft.paymentTermDays())
                    .set(PRICE_MODE, draft.priceMode().name())
                    .set(CURRENCY, parts.require(account, invoiceId).currency())
                    .set(LANGUAGE, draft.language())
                    .set(BUYER_REFERENCE, draft.buyerReference())
                    .set(NOTE, draft.note())
                    .set(CREATED_AT, clock.instant());
            write(plan, record);
            rows.insert(account, record);
            for (int i = 0; i < draft.lines().size(); i++) {
                rows.insert(account, line(draft.lines().get(i), record.id(), i + 1));
            }
            return UUID.fromString(record.id());
        });
    }

    private static void write(Plan plan, RecordLine record) {
        boolean monthly = plan.unit() == IntervalUnit.MONTH || plan.unit() == IntervalUnit.YEAR;
        record.set(NAME, plan.name())
                .set(INTERVAL_UNIT, plan.unit().name())
                .set(INTERVAL_COUNT, plan.every())
                .set(NEXT_ON, plan.nextOn())
                .set(DAY_OF_MONTH, monthly ? plan.nextOn().getDayOfMonth() : null);
    }

    private RecordLine line(DraftLine line, String recurring, int position) {
        return RecordLine.of(RecurringLineRecord.TYPE)
                .set(RecurringLineRecord.ID, ids.next())
                .set(RecurringLineRecord.RECURRING_ID, recurring)
                .set(RecurringLineRecord.POSITION, position)
                .set(RecurringLineRecord.PRODUCT_ID, line.productId())
                .set(RecurringLineRecord.PRODUCT_CODE, line.productCode())
                .set(RecurringLineRecord.NAME, line.name())
                .set(RecurringLineRecord.DESCRIPTION, line.description())
                .set(RecurringLineRecord.QUANTITY, line.quantity())
                .set(RecurringLineRecord.UNIT, line.unit())
                .set(RecurringLineRecord.UNIT_PRICE, line.unitPrice())
                .set(RecurringLineRecord.DISCOUNT_PERCENT, line.discountPercent())
                .set(
                        RecurringLineRecord.VAT_CATEGORY,
                        line.treatment().category().name())
                .set(RecurringLineRecord.VAT_RATE, line.treatment().rate().percent());
    }

    void change(AccountId account, UUID id, Plan plan) {
        work.write(account, () -> {
            var record = locked(account, id);
            write(plan, record);
            rows.update(account, record, List.of(NAME, INTERVAL_UNIT, INTERVAL_COUNT, NEXT_ON, DAY_OF_MONTH));
        });
    }

    private RecordLine locked(AccountId account, UUID id) {
        return rows.lock(account, TYPE, id).orElseThrow(() -> new InvoiceException(Reason.NOT_FOUND));
    }

    void pause(AccountId account, UUID id) {
        work.write(account, () -> {
            rows.update(account, locked(account, id).set(ACTIVE, false), List.of(ACTIVE));
        });
    }

    /** Runs again, whoever stopped it. */
    void resume(AccountId account, UUID id) {
        work.write(account, () -> {
            rows.update(account, locked(account, id).set(ACTIVE, true), List.of(ACTIVE));
            jdbc.sql("delete from recurring_pause where account_id = :account and recurring_id = :id")
                    .param("account", account.value())
                    .param("id", id)
                    .update();
        });
    }

    /** Makes the next draft now and moves on to the day after it. */
    UUID make(AccountId account, UUID id) {
        return work.write(account, () -> {
            var recurring = new RecurringInvoice(locked(account, id), false);
            var draft = drafts.create(account, draft(account, recurring));
            var following = recurring.following();
            var end = recurring.date(ENDS_ON);
            boolean goesOn = recurring.flag(ACTIVE) && (end == null || !following.isAfter(end));
            recurring.record.set(NEXT_ON, following).set(ACTIVE, goesOn);
            rows.update(account, recurring.record, List.of(NEXT_ON, ACTIVE));
            return draft;
        });
    }

    private Draft draft(AccountId account, RecurringInvoice recurring) {
        boolean gross = "GROSS".equals(recurring.text(PRICE_MODE));
        return new Draft(
                recurring.customerId(),
                null,
                null,
                null,
                recurring.number(PAYMENT_TERM_DAYS),
                Objects.requireNonNullElse(recurring.text(LANGUAGE), "fi"),
                gross ? PriceMode.GROSS : PriceMode.NET,
                recurring.text(BUYER_REFERENCE),
                null,
                null,
                null,
                recurring.text(NOTE),
                lines(account, recurring.id()).stream()
                        .map(DraftLine::ofRecurring)
                        .toList());
    }
}
