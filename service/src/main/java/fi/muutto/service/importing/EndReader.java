package fi.muutto.service.importing;

import java.io.Reader;

/** Characters of a text that tells whether its reader wanted more than there is. */
final class EndReader extends Reader {
    private static final int PORTION = 1024;

    private final String text;
    private int next;
    private boolean atEnd;

    EndReader(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return atEnd;
    }

    @Override
    public int read(char[] buffer, int from, int length) {
        if (next == text.length()) {
            atEnd = true;
            return -1;
        }
        int end = Math.min(text.length(), next + Math.min(length, PORTION));
        text.getChars(next, end, buffer, from);
        int count = end - next;
        next = end;
        return count;
    }

    @Override
    public void close() {}
}
