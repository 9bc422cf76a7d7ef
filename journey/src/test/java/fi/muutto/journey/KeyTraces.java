package fi.muutto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Whether keys, or parts of their secrets, stand anywhere that Solo writes to. */
final class KeyTraces {
    private KeyTraces() {}

    /** In no column of any table and in no file: logs, data files and write-ahead log of PostgreSQL, and all else. */
    static void requireNoneOf(Scene scene, List<String> keys) throws Exception {
        var parts = keys.stream().flatMap(key -> parts(key).stream()).toList();
        try (var database = scene.solo.wholeDatabase()) {
            assertThat(TextSearch.tablesWith(database, parts)).isEmpty();
        }
        var search = new BytesSearch(forms(parts));
        assertThat(filesWith(scene.solo.log(), search)).isEmpty();
        assertThat(filesWith(scene.solo.home(), search)).isEmpty();
    }

    /** Groups of the secret, two neighbours each, with and without the dash between them. */
    private static List<String> parts(String key) {
        var groups = key.split("-");
        assertThat(groups).hasSize(9).allMatch(group -> group.length() == 5);
        return List.of(
                groups[2] + "-" + groups[3], groups[2] + groups[3], groups[6] + "-" + groups[7], groups[6] + groups[7]);
    }

    /** As it is, in small letters, in hexadecimal digits, and in Base64 wherever it may begin. */
    private static List<byte[]> forms(List<String> parts) {
        var forms = new ArrayList<byte[]>();
        for (var part : parts) {
            for (var text : List.of(part, part.toLowerCase(Locale.ROOT))) {
                var bytes = text.getBytes(StandardCharsets.US_ASCII);
                forms.add(bytes);
                forms.add(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
                for (int shift = 0; shift < 3; shift++) {
                    forms.add(base64(bytes, shift));
                }
            }
        }
        return forms;
    }

    /** The characters that depend on these bytes alone. */
    private static byte[] base64(byte[] bytes, int shift) {
        var shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = shift == 0 ? 0 : shift + 1;
        return text.substring(first, shifted.length * 8 / 6).getBytes(StandardCharsets.US_ASCII);
    }

    private static List<Path> filesWith(Path root, BytesSearch search) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (search.isAnyIn(Files.readAllBytes(file))) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
