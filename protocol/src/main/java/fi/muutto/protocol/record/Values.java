package fi.muutto.protocol.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Canonical texts of values, and back. */
public final class Values {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Values() {}

    /**
     * Canonical text of a Java value: UUID or text for ids and references, text for texts, codes and hashes, {@link Number}
     * for whole numbers, {@link BigDecimal} for decimals, cents as {@link Long} for money, {@link LocalDate},
     * {@link Instant} and {@link Boolean}.
     */
    public static String text(Kind kind, Object value) {
        return switch (kind) {
            case ID, REFERENCE, HASH, TEXT, CODE -> value.toString();
            case INTEGER -> Long.toString(((Number) value).longValue());
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case MONEY -> money((Long) value);
            case DATE -> ((LocalDate) value).toString();
            case INSTANT -> instant((Instant) value);
            case FLAG -> Boolean.toString((Boolean) value);
        };
    }

    /** Cents as a decimal number with two decimals: {@code -1234} is {@code -12.34}. */
    public static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** Cents of a canonical money text. */
    public static long cents(String text) {
        return new BigDecimal(text).movePointRight(2).longValueExact();
    }

    /** UTC with microseconds; finer parts are cut. */
    public static String instant(Instant instant) {
        return INSTANT.format(instant);
    }
}
