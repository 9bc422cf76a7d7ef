package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.ProtocolException.Reason.BROKEN_FRAME;
import static fi.muutto.protocol.transfer.ProtocolException.Reason.TOO_LARGE;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * The answer to {@link RecordsRequest}: canonical lines as they are, each ended by a line feed, compressed. The check sum
 * at the end of the compressed stream tells a cut-off page from a whole one; {@link TransferPaths#MORE_HEADER} says
 * whether the type goes on.
 */
public final class RecordLines {
    private static final int BUFFER = 1 << 13;

    private RecordLines() {}

    /** Writes a page, compressed at the fastest level, and closes the stream. */
    public static void write(OutputStream out, byte[] lines) throws IOException {
        try (var compressed = new FastGzip(out)) {
            compressed.write(lines);
        }
    }

    private static final class FastGzip extends GZIPOutputStream {
        private FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /**
     * Reads a page: the bytes of whole lines.
     *
     * @throws ProtocolException if a line or the page is longer than allowed, or the page is broken
     */
    public static byte[] read(InputStream compressed) throws IOException {
        byte[] lines;
        try (var in = new GZIPInputStream(compressed, BUFFER)) {
            lines = in.readNBytes(TransferLimits.PAGE_BYTES + 1);
        } catch (EOFException | ZipException e) {
            throw new ProtocolException(BROKEN_FRAME, "page");
        }
        if (lines.length > TransferLimits.PAGE_BYTES) {
            throw new ProtocolException(TOO_LARGE, "page");
        }
        if (lines.length > 0 && lines[lines.length - 1] != '\n') {
            throw new ProtocolException(BROKEN_FRAME, "line");
        }
        return lines;
    }
}
