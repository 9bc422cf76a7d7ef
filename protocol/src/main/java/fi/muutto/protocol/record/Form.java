package fi.muutto.protocol.record;

import java.time.Month;
import java.time.Year;

/**
 * The forms that canonical texts may have, read character by character: every value of an account passes here, and regular
 * expressions would take half of the time that its arrival takes.
 */
final class Form {
    private static final int MOST_DIGITS = 15;

    private Form() {}

    /** Lower-case hexadecimal digits in groups of 8, 4, 4, 4 and 12. */
    static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** 64 lower-case hexadecimal digits. */
    static boolean isHash(String text) {
        if (text.length() != 64) {
            return false;
        }
        for (int i = 0; i < 64; i++) {
            if (!isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f');
    }

    /** A whole number without needless zeros or signs. */
    static boolean isInteger(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        return isWhole(text, from, text.length()) && !text.equals("-0");
    }

    /** A whole number, or one with up to 15 decimals. */
    static boolean isDecimal(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        if (point < 0) {
            return isWhole(text, from, text.length());
        }
        int decimals = text.length() - point - 1;
        return isWhole(text, from, point) && decimals <= MOST_DIGITS && areDigits(text, point + 1, text.length());
    }

    /** A number with two decimals; nothing is not less than nothing. */
    static boolean isMoney(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int point = text.length() - 3;
        return point > from
                && text.charAt(point) == '.'
                && isWhole(text, from, point)
                && areDigits(text, point + 1, text.length())
                && !text.equals("-0.00");
    }

    /** A day of the years 1 to 9999. */
    static boolean isDate(String text) {
        return text.length() == 10 && startsWithDate(text);
    }

    /** UTC with microseconds, of the same years. */
    static boolean isInstant(String text) {
        return text.length() == 27
                && startsWithDate(text)
                && text.charAt(10) == 'T'
                && isBelow(text, 11, 24)
                && text.charAt(13) == ':'
                && isBelow(text, 14, 60)
                && text.charAt(16) == ':'
                && isBelow(text, 17, 60)
                && text.charAt(19) == '.'
                && areDigits(text, 20, 26)
                && text.charAt(26) == 'Z';
    }

    private static boolean startsWithDate(String text) {
        if (!areDigits(text, 0, 4)
                || text.charAt(4) != '-'
                || !areDigits(text, 5, 7)
                || text.charAt(7) != '-'
                || !areDigits(text, 8, 10)) {
            return false;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
    }

    private static boolean isBelow(String text, int from, int limit) {
        return areDigits(text, from, from + 2) && number(text, from, from + 2) < limit;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isWhole(String text, int from, int to) {
        int digits = to - from;
        return digits <= MOST_DIGITS && areDigits(text, from, to) && (digits == 1 || text.charAt(from) != '0');
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return to > from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
