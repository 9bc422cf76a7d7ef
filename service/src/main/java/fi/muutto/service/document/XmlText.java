package fi.muutto.service.document;

import java.text.Normalizer;

/** What XML 1.0 can carry. */
final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /**
     * Control characters, lone surrogates and non-characters make a parser give up: U+FFFD stands for each. Letters and their
     * marks are joined, as no font here can place a mark by itself.
     */
    static String of(String html) {
        return withoutForbidden(Normalizer.normalize(html, Normalizer.Form.NFC));
    }

    private static String withoutForbidden(String text) {
        if (text.codePoints().allMatch(XmlText::allowed)) {
            return text;
        }
        return text.codePoints()
                .map(c -> allowed(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
