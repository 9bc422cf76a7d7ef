package fi.muutto.service.files;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads pieces one after another, holding one at a time. Not thread-safe. */
final class ChunkStream extends InputStream {
    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] current = new byte[0];
    private int next;
    private int at;
    private boolean ended;

    ChunkStream(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : current[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean isAtEnd() {
        while (!ended && at == current.length) {
            var piece = pieces.apply(next++);
            ended = piece.isEmpty();
            current = piece.orElse(current);
            at = ended ? current.length : 0;
        }
        return ended;
    }
}
