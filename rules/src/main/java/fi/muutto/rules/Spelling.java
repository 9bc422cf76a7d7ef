package fi.muutto.rules;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What people and copied pages add to a number (blanks of every width, dashes, small letters), and what print adds. */
final class Spelling {
    private static final int MINUS_SIGN = 0x2212;

    private Spelling() {}

    /** Without blanks and invisible characters, ASCII letters in upper case. */
    static String bare(String text) {
        var bare = without(text, Spelling::isBlank).chars();
        // Not toUpperCase: it would make a plain I of a Turkish ı, and SS of ß.
        return collect(bare.map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c));
    }

    static String withoutDashes(String text) {
        return without(text, Spelling::isDash);
    }

    /** Any dash, the minus sign included, as the hyphen of the keyboard. */
    static String plainDashes(String text) {
        return collect(text.chars().map(c -> isDash(c) ? '-' : c));
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    static boolean isDash(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == MINUS_SIGN;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isDigits(String text) {
        return text.chars().allMatch(Spelling::isDigit);
    }

    static boolean isDigitsOrCapitals(String text) {
        return text.chars().allMatch(c -> isDigit(c) || (c >= 'A' && c <= 'Z'));
    }

    static String withoutLeadingZeros(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '0') {
            start++;
        }
        return text.substring(start);
    }

    static String groupedFromLeft(String text, int size) {
        return grouped(text, size, 0);
    }

    static String groupedFromRight(String text, int size) {
        return grouped(text, size, text.length() % size);
    }

    private static String grouped(String text, int size, int offset) {
        var grouped = new StringBuilder(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            if (i > 0 && i % size == offset % size) {
                grouped.append(' ');
            }
            grouped.append(text.charAt(i));
        }
        return grouped.toString();
    }

    private static String without(String text, IntPredicate unwanted) {
        return collect(text.chars().filter(unwanted.negate()));
    }

    private static String collect(IntStream chars) {
        return chars.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
