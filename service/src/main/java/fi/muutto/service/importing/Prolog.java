package fi.muutto.service.importing;

import fi.muutto.service.importing.UnreadableFileException.Reason;

/**
 * What stands before the root of a document: white space, comments, instructions and, in hostile files, a document type. The
 * parser would read through that even where it is told to ignore it, so it never gets to see one.
 */
final class Prolog {
    private final String text;
    private int at;

    private Prolog(String text) {
        this.text = text;
    }

    static void refuseDocumentType(String text, int linesBefore) {
        int begin = new Prolog(text).end();
        if (text.startsWith("<!DOCTYPE", begin)) {
            int lines = (int)
                    text.substring(0, begin).chars().filter(c -> c == '\n').count();
            throw new UnreadableFileException(Reason.DTD, linesBefore + lines + 1, null);
        }
    }

    /** Where something else begins. */
    private int end() {
        boolean more = true;
        while (more) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            more = skip("<?", "?>") || skip("<!--", "-->");
        }
        return at;
    }

    private boolean skip(String opening, String closing) {
        if (!text.startsWith(opening, at)) {
            return false;
        }
        int close = text.indexOf(closing, at + opening.length());
        if (close < 0) {
            return false;
        }
        at = close + closing.length();
        return true;
    }
}
