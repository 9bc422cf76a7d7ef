package fi.muutto.service.shell;

/** Cuts digits and letters into groups that the eye can hold. */
final class Grouping {
    private Grouping() {}

    static String fromLeft(String text, int size, String separator) {
        var grouped = new StringBuilder(text);
        for (int at = size; at < grouped.length(); at += size + separator.length()) {
            grouped.insert(at, separator);
        }
        return grouped.toString();
    }

    static String fromRight(String text, int size, String separator) {
        var grouped = new StringBuilder(text);
        for (int at = text.length() - size; at > 0; at -= size) {
            grouped.insert(at, separator);
        }
        return grouped.toString();
    }
}
