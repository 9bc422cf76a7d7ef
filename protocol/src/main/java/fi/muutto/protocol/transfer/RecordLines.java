package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.ProtocolException.Reason.BROKEN_FRAME;
import static fi.muutto.protocol.transfer.ProtocolException.Reason.TOO_LARGE;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * The answer to {@link RecordsRequest}: canonical lines as they are, each ended by a line feed, compressed. The check sum
 * at the end of the compressed stream tells a cut-off page from a whole one; {@link TransferPaths#MORE_HEADER} says
 * whether the type goes on.
 */
public final class RecordLines implements AutoCloseable {
    private final GZIPOutputStream out;
    private long bytes;

    public RecordLines(OutputStream out) throws IOException {
        this.out = new GZIPOutputStream(out, 1 << 13);
    }

    /** Whether a page that has this many bytes of lines still has room for the next line; the first always fits. */
    public boolean hasRoomFor(byte[] line) {
        return bytes == 0 || bytes + line.length + 1 <= TransferLimits.PAGE_BYTES;
    }

    public void line(byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
        bytes += line.length + 1;
    }

    /** Ends the compressed stream and closes the one below. */
    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Takes the lines of a page, without their line feeds. */
    public interface Sink {
        void line(byte[] line) throws IOException;
    }

    /**
     * Reads a page.
     *
     * @throws ProtocolException if a line or the page is longer than allowed, or the page is broken
     */
    public static void read(InputStream compressed, Sink sink) throws IOException {
        var line = new ByteArrayOutputStream();
        var buffer = new byte[1 << 13];
        long total = 0;
        try (var in = new GZIPInputStream(compressed)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                requireAtMost(total, TransferLimits.PAGE_BYTES, "page");
                split(buffer, n, line, sink);
            }
        } catch (EOFException | ZipException e) {
            throw new ProtocolException(BROKEN_FRAME, "page");
        }
        if (line.size() > 0) {
            throw new ProtocolException(BROKEN_FRAME, "line");
        }
    }

    private static void split(byte[] buffer, int length, ByteArrayOutputStream line, Sink sink) throws IOException {
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                line.write(buffer, start, i - start);
                requireAtMost(line.size(), TransferLimits.LINE_BYTES, "line");
                sink.line(line.toByteArray());
                line.reset();
                start = i + 1;
            }
        }
        line.write(buffer, start, length - start);
        requireAtMost(line.size(), TransferLimits.LINE_BYTES, "line");
    }

    private static void requireAtMost(long found, int most, String place) {
        if (found > most) {
            throw new ProtocolException(TOO_LARGE, place);
        }
    }
}
