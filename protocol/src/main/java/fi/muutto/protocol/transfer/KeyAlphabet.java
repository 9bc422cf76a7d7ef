package fi.muutto.protocol.transfer;

import java.util.Locale;

/** Crockford's base 32, and what a pasted key may carry besides it. */
final class KeyAlphabet {
    static final int SIZE = 32;

    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private KeyAlphabet() {}

    static char character(int value) {
        return CHARACTERS.charAt(value);
    }

    static int value(char character) {
        return CHARACTERS.indexOf(character);
    }

    /** The characters that neither belong to a key nor can be ignored, each once, in order. */
    static String unfitIn(String text) {
        var unfit = new StringBuilder();
        text.codePoints()
                .filter(c -> !isIgnored(c) && (c > 'z' || value(upper(c)) < 0))
                .distinct()
                .forEach(unfit::appendCodePoint);
        return unfit.toString();
    }

    static String normalise(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isIgnored(c)).forEach(c -> kept.append(upper(c)));
        return kept.toString();
    }

    private static char upper(int codePoint) {
        var upper = Character.toString(codePoint).toUpperCase(Locale.ROOT).charAt(0);
        return switch (upper) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> upper;
        };
    }

    /** Spaces and line breaks of every kind, dashes of every kind, and what is invisible. */
    private static boolean isIgnored(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == '\u2212'
                || switch (Character.getType(codePoint)) {
                    case Character.DASH_PUNCTUATION, Character.FORMAT, Character.CONTROL -> true;
                    default -> false;
                };
    }
}
