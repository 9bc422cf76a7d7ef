package fi.muutto.service.shell;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Dates and times of day: {@code d.M.yyyy} for Swedish too, as Finland writes it, and never slashes in English. */
final class DatePatterns {
    /** Not the JDK's: newer locale data write Sept. */
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private DatePatterns() {}

    static String date(LocalDate date, boolean english) {
        return dayMonth(date, english) + (english ? "\u00a0" : "") + date.getYear();
    }

    static String dayMonth(LocalDate date, boolean english) {
        return english
                ? date.getDayOfMonth() + "\u00a0" + MONTHS.get(date.getMonthValue() - 1)
                : date.getDayOfMonth() + "." + date.getMonthValue() + ".";
    }

    static String time(LocalTime time, String language) {
        return switch (language) {
            case "en" -> "%02d:%02d".formatted(time.getHour(), time.getMinute());
            case "sv" -> "kl.\u00a0%d.%02d".formatted(time.getHour(), time.getMinute());
            default -> "klo\u00a0%d.%02d".formatted(time.getHour(), time.getMinute());
        };
    }
}
