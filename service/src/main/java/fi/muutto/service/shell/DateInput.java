package fi.muutto.service.shell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A date as people write it: {@code 25.11.2026}, {@code 25.11.26}, {@code 25.11.}, {@code 251126}, {@code 25112026},
 * {@code 2026-11-25}, {@code tänään}, {@code huomenna} (also in Swedish and English), {@code +14}, {@code -3}.
 */
public final class DateInput {
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.?(\\d{4}|\\d{2})?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAYS = Pattern.compile("[+\u2212-]\\d{1,4}");

    private DateInput() {}

    /**
     * Reads a date. Spaces count for nothing. Without a year the date nearest to today is meant.
     *
     * @return empty if the text is no date, or one outside the years 1900–2999
     */
    public static Optional<LocalDate> read(String text, LocalDate today) {
        var compact = text.replaceAll("[\\s\u00a0\u202f]", "").toLowerCase(Locale.ROOT);
        try {
            return parsed(compact, today).filter(date -> date.getYear() >= 1900 && date.getYear() <= 2999);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parsed(String text, LocalDate today) {
        if (DAYS.matcher(text).matches()) {
            return Optional.of(today.plusDays(Integer.parseInt(text.replace('\u2212', '-'))));
        }
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        return switch (text) {
            case "tänään", "idag", "today" -> Optional.of(today);
            case "huomenna", "imorgon", "tomorrow" -> Optional.of(today.plusDays(1));
            default -> dayMonthYear(text, today);
        };
    }

    private static Optional<LocalDate> dayMonthYear(String text, LocalDate today) {
        var matcher = DOTTED.matcher(text);
        if (!matcher.matches()) {
            matcher = DIGITS.matcher(text);
        }
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(3) == null) {
            return nearest(number(matcher, 1), number(matcher, 2), today);
        }
        int year = number(matcher, 3);
        return Optional.of(LocalDate.of(year < 100 ? 2000 + year : year, number(matcher, 2), number(matcher, 1)));
    }

    private static Optional<LocalDate> nearest(int day, int month, LocalDate today) {
        return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .filter(year ->
                        month != 2 || day != 29 || LocalDate.of(year, 1, 1).isLeapYear())
                .mapToObj(year -> LocalDate.of(year, month, day))
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(today, date))));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
