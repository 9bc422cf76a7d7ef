package fi.muutto.service.importing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finvoicen välityskehys: the SOAP envelope that a bank's network puts before a Finvoice document, in the same file.
 * The XML declaration then stands between the two.
 *
 * @param leaves of the envelope, all about the file
 * @param linesBefore of the file, before the document
 * @param text the document that follows
 */
record Frame(List<Leaf> leaves, int linesBefore, String text) {
    private static final Pattern ENVELOPE =
            Pattern.compile("\\s*(<\\?xml[^>]*\\?>\\s*)?<([A-Za-z][\\w.-]*:)?Envelope[\\s>]");
    private static final Pattern END = Pattern.compile("</([A-Za-z][\\w.-]*:)?Envelope\\s*>\\s*");

    static Frame of(String text) {
        var end = END.matcher(text);
        if (!ENVELOPE.matcher(text).lookingAt() || !end.find()) {
            return after(text.length() - text.stripLeading().length(), text, List.of());
        }
        var envelope = PartReader.read(text.substring(0, end.end()).strip(), Set.of(), 0)
                .root();
        envelope.every().forEach(leaf -> leaf.keep(Unplaced.Why.ABOUT_FILE));
        return after(end.end(), text, envelope.every());
    }

    private static Frame after(int begin, String text, List<Leaf> leaves) {
        int lines =
                (int) text.substring(0, begin).chars().filter(c -> c == '\n').count();
        return new Frame(leaves, lines, text.substring(begin));
    }
}
