package fi.muutto.service.invoice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In what a recurring invoice counts its interval. */
enum IntervalUnit {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    static Optional<IntervalUnit> of(String name) {
        return Arrays.stream(values()).filter(unit -> unit.name().equals(name)).findFirst();
    }

    /** Message key of "every so many". */
    public String key() {
        return "invoice.recurring." + name().toLowerCase(Locale.ROOT);
    }

    /** Message key of the unit's name. */
    public String unitKey() {
        return "invoice.recurring.unit." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The day so many units later. The 31st of a month is the last day of a shorter one, and the 31st again after it.
     *
     * @param dayOfMonth the day that is meant; null for that of the date
     */
    LocalDate after(LocalDate date, long count, @Nullable Long dayOfMonth) {
        return switch (this) {
            case DAY -> date.plusDays(count);
            case WEEK -> date.plusWeeks(count);
            case MONTH -> onDay(date.plusMonths(count), dayOfMonth);
            case YEAR -> onDay(date.plusYears(count), dayOfMonth);
        };
    }

    private static LocalDate onDay(LocalDate date, @Nullable Long dayOfMonth) {
        return dayOfMonth == null
                ? date
                : date.withDayOfMonth((int) Math.max(1, Math.min(dayOfMonth, date.lengthOfMonth())));
    }
}
