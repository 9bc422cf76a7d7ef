package fi.muutto.service.files;

import fi.muutto.service.files.FileRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A stream taken in, cut as it is stored, and hashed on the way.
 *
 * @param size in bytes
 */
record Chunks(List<byte[]> chunks, long size, String sha256) {
    static final int CHUNK = 256 * 1024;

    static Chunks of(InputStream in) {
        var sha256 = newHash();
        var chunks = new ArrayList<byte[]>();
        long size = 0;
        try {
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                size += chunk.length;
                if (size > FileStore.MOST_BYTES) {
                    throw new FileRefusedException(Reason.TOO_LARGE);
                }
                sha256.update(chunk);
                chunks.add(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Chunks(chunks, size, HexFormat.of().formatHex(sha256.digest()));
    }

    /** The first bytes, by which a type is recognised. */
    byte[] start() {
        return chunks.isEmpty() ? new byte[0] : chunks.get(0);
    }

    private static MessageDigest newHash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
