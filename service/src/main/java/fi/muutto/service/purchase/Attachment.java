package fi.muutto.service.purchase;

import fi.muutto.service.files.FileRefusedException;
import fi.muutto.service.files.FileRefusedException.Reason;
import fi.muutto.service.files.FileStore;
import fi.muutto.service.files.FileType;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Liite: the picture or PDF of a purchase invoice, made fit for keeping. */
record Attachment(String name, FileType type, byte[] bytes) {
    private static final int LONGEST_NAME = 200;

    /**
     * What was brought; null if nothing was chosen. Pictures are drawn anew, a PDF is kept as it is.
     *
     * @throws FileRefusedException if it is none of these or more than {@link FileStore#MOST_BYTES}
     */
    static @Nullable Attachment of(MultipartFile file) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file.isEmpty() && name.isEmpty()) {
            return null;
        }
        if (file.getSize() > FileStore.MOST_BYTES) {
            throw new FileRefusedException(Reason.TOO_LARGE);
        }
        var bytes = file.getBytes();
        if (bytes.length == 0) {
            throw new FileRefusedException(Reason.EMPTY);
        }
        var type = FileType.of(bytes).orElseThrow(() -> new FileRefusedException(Reason.TYPE));
        return new Attachment(named(name, type), type, type == FileType.PDF ? bytes : Picture.redrawn(bytes, type));
    }

    /** The last part of a path, without what has no place in a name, and with the ending of what it is. */
    private static String named(String brought, FileType type) {
        var last = brought.substring(Math.max(brought.lastIndexOf('/'), brought.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        var ending = "." + type.name().toLowerCase(Locale.ROOT);
        var stem = last.replaceFirst("(?i)\\.(pdf|png|jpe?g)$", "");
        int most = Math.min(stem.codePointCount(0, stem.length()), LONGEST_NAME - ending.length());
        var cut = stem.substring(0, stem.offsetByCodePoints(0, most));
        return (cut.isEmpty() ? "liite" : cut) + ending;
    }
}
