package fi.muutto.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for any of many short byte strings at once. */
final class BytesSearch {
    private final Map<Integer, List<byte[]>> byBeginning = new HashMap<>();
    private final boolean[] begins = new boolean[1 << 16];

    /** Each of four bytes or more. */
    BytesSearch(List<byte[]> patterns) {
        for (byte[] pattern : patterns) {
            byBeginning.merge(beginning(pattern, 0), List.of(pattern), BytesSearch::both);
            begins[two(pattern, 0)] = true;
        }
    }

    boolean isAnyIn(byte[] text) {
        for (int at = 0; at + 4 <= text.length; at++) {
            if (begins[two(text, at)] && startsWithAny(text, at, byBeginning.get(beginning(text, at)))) {
                return true;
            }
        }
        return false;
    }

    private static List<byte[]> both(List<byte[]> some, List<byte[]> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    private static int two(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private static int beginning(byte[] bytes, int at) {
        return two(bytes, at) << 16 | two(bytes, at + 2);
    }

    private static boolean startsWithAny(byte[] text, int at, List<byte[]> patterns) {
        return patterns != null
                && patterns.stream()
                        .anyMatch(pattern -> at + pattern.length <= text.length
                                && java.util.Arrays.equals(text, at, at + pattern.length, pattern, 0, pattern.length));
    }
}
