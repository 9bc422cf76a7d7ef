package fi.muutto.service.importing;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** One file as it comes; its bytes are fetched when it is its turn. */
interface Incoming {
    int LONGEST_NAME = 200;

    /** A name fit for showing and keeping. */
    String name();

    byte[] bytes() throws IOException;

    static Incoming of(MultipartFile file) {
        return of(file.getOriginalFilename(), file::getBytes);
    }

    static Incoming of(@Nullable String name, Bytes bytes) {
        var plain = plain(Objects.requireNonNullElse(name, ""));
        return new Incoming() {
            @Override
            public String name() {
                return plain;
            }

            @Override
            public byte[] bytes() throws IOException {
                return bytes.get();
            }
        };
    }

    /** The last part of a path, without what has no place in a name. */
    private static String plain(String brought) {
        var last = brought.substring(Math.max(brought.lastIndexOf('/'), brought.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "")
                .strip();
        int most = Math.min(last.codePointCount(0, last.length()), LONGEST_NAME);
        var cut = last.substring(0, last.offsetByCodePoints(0, most));
        return cut.isEmpty() ? "lasku.xml" : cut;
    }

    /** Where the bytes come from. */
    @FunctionalInterface
    interface Bytes {
        byte[] get() throws IOException;
    }
}
