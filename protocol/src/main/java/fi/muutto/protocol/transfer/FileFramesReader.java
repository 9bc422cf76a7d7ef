package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.ProtocolException.Reason.BROKEN_FRAME;
import static fi.muutto.protocol.transfer.ProtocolException.Reason.HASH_DIFFERS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Reads what {@link FileFrames} wrote: only files that were asked for, each once, each no longer than it may be. */
public final class FileFramesReader {
    private static final int LINE = 200;

    private final InputStream in;
    private final Set<Sha256> wanted;
    private long frames;

    /** Takes what arrives, file by file. */
    public interface Sink {
        /** A whole file with the right hash. */
        void file(Sha256 hash, byte[] bytes) throws IOException;

        /** The source says that it does not have this file. */
        void missing(Sha256 hash) throws IOException;
    }

    public FileFramesReader(InputStream in, Collection<Sha256> wanted) {
        this.in = in;
        this.wanted = new HashSet<>(wanted);
    }

    /**
     * Reads to the end. Holds one file at a time in memory.
     *
     * @throws ProtocolException for anything but whole, wanted files and the last line; files given to the sink before
     *     it are good
     */
    public void read(Sink sink) throws IOException {
        while (frame(Json.read(line()), sink)) {
            frames++;
        }
        if (in.read() >= 0) {
            throw new ProtocolException(BROKEN_FRAME, "end");
        }
    }

    private boolean frame(Fields header, Sink sink) throws IOException {
        if (header.has(FileFrames.END)) {
            requireAll(header.count(FileFrames.END, Long.MAX_VALUE));
            header.done(header);
            return false;
        }
        var hash = header.sha256(FileFrames.HASH);
        if (!wanted.remove(hash)) {
            throw new ProtocolException(BROKEN_FRAME, FileFrames.HASH);
        }
        if (header.has(FileFrames.MISSING)) {
            header.count(FileFrames.MISSING, 1);
            header.done(header);
            sink.missing(hash);
        } else {
            int size = (int) header.count(FileFrames.SIZE, TransferLimits.FILE_BYTES);
            header.done(header);
            sink.file(hash, bytes(hash, size));
        }
        return true;
    }

    private void requireAll(long said) {
        if (said != frames) {
            throw new ProtocolException(BROKEN_FRAME, FileFrames.END);
        }
    }

    private byte[] bytes(Sha256 hash, int size) throws IOException {
        var bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new ProtocolException(BROKEN_FRAME, FileFrames.SIZE);
        }
        if (!Sha256.of(bytes).equals(hash)) {
            throw new ProtocolException(HASH_DIFFERS, FileFrames.HASH);
        }
        return bytes;
    }

    private byte[] line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.size() == LINE) {
                throw new ProtocolException(BROKEN_FRAME, "header");
            }
            line.write(b);
        }
        return line.toByteArray();
    }
}
