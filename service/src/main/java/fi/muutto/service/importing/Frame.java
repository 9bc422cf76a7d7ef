package fi.muutto.service.importing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finvoicen välityskehys: the SOAP envelope that a bank's network puts before a Finvoice document, in the same file. The XML
 * declaration then stands between the two.
 *
 * @param leaves of the envelope, all about the file
 * @param text the document that follows
 */
record Frame(List<Leaf> leaves, String text) {
    private static final Pattern ENVELOPE =
            Pattern.compile("\\s*(<\\?xml[^>]*\\?>\\s*)?<([A-Za-z][\\w.-]*:)?Envelope[\\s>]");
    private static final Pattern END = Pattern.compile("</([A-Za-z][\\w.-]*:)?Envelope\\s*>\\s*");

    static Frame of(String text) {
        var end = END.matcher(text);
        if (!ENVELOPE.matcher(text).lookingAt() || !end.find()) {
            return new Frame(List.of(), text.stripLeading());
        }
        var envelope =
                PartReader.read(text.substring(0, end.end()).strip(), Set.of()).root();
        envelope.every().forEach(leaf -> leaf.keep(Unplaced.Why.ABOUT_FILE));
        return new Frame(envelope.every(), text.substring(end.end()));
    }
}
