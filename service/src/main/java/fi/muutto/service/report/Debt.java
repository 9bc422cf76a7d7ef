package fi.muutto.service.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice that somebody has to pay. */
record Debt(
        UUID id,
        @Nullable String number,
        String customer,
        @Nullable LocalDate dueOn,
        boolean opened,
        String currency,
        long open) {
    /** Days after the due date; negative before it. */
    public long daysLate(LocalDate today) {
        return dueOn == null ? Long.MIN_VALUE : today.toEpochDay() - dueOn.toEpochDay();
    }
}
