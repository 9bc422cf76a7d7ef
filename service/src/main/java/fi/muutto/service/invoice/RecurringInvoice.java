package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.RecurringInvoiceRecord.*;

import fi.muutto.protocol.record.RecordLine;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Toistuva lasku: what pages ask of a recurring invoice. */
final class RecurringInvoice extends StoredRecord {
    private final boolean waiting;

    /** @param waiting was it paused by a transfer? */
    RecurringInvoice(RecordLine record, boolean waiting) {
        super(record);
        this.waiting = waiting;
    }

    public String name() {
        return required(NAME);
    }

    public UUID customerId() {
        return Objects.requireNonNull(uuid(CUSTOMER_ID));
    }

    /** Null if it is one that only another service knows. */
    public @Nullable IntervalUnit unit() {
        return IntervalUnit.of(unitName()).orElse(null);
    }

    public String unitName() {
        return required(INTERVAL_UNIT);
    }

    public long every() {
        return Long.parseLong(required(INTERVAL_COUNT));
    }

    public LocalDate nextOn() {
        return LocalDate.parse(required(NEXT_ON));
    }

    public boolean isWaiting() {
        return waiting;
    }

    /** Message key of what it is doing. */
    public String stateKey() {
        if (waiting) {
            return "invoice.recurring.moved";
        }
        return isRunning() ? "invoice.recurring.active" : "invoice.recurring.stopped";
    }

    public boolean isRunning() {
        return flag(ACTIVE) && !waiting;
    }

    /** The day after the next one. */
    LocalDate following() {
        var unit = unit();
        return unit == null ? nextOn() : unit.after(nextOn(), every(), number(DAY_OF_MONTH));
    }
}
