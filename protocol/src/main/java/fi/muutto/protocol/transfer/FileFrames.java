package fi.muutto.protocol.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * The answer to {@link FilesRequest}: for each file one line of JSON ({@code sha256} and {@code size}, or {@code sha256}
 * and {@code missing}) and then its bytes; at last one line with {@code end}, the number of frames, so that a cut-off
 * answer is told from a whole one. Read by {@link FileFramesReader}.
 */
public final class FileFrames {
    static final String HASH = "sha256";
    static final String SIZE = "size";
    static final String MISSING = "missing";
    static final String END = "end";

    private final OutputStream out;
    private long frames;

    public FileFrames(OutputStream out) {
        this.out = out;
    }

    /** Writes one file. Its hash is taken as given: the receiver checks it. */
    public void file(Sha256 hash, byte[] bytes) throws IOException {
        file(hash, bytes.length, new ByteArrayInputStream(bytes));
    }

    /**
     * Writes one file from a stream.
     *
     * @throws IOException also if the stream does not hold exactly {@code size} bytes: the answer is broken then, and
     *     the receiver sees it
     */
    public void file(Sha256 hash, long size, InputStream bytes) throws IOException {
        frames++;
        line(json -> {
            json.writeStringProperty(HASH, hash.hex());
            json.writeNumberProperty(SIZE, size);
        });
        if (bytes.transferTo(out) != size) {
            throw new IOException("a file is not as long as was said");
        }
    }

    /** Says that the source does not have the file: its hash stands in a record, its bytes nowhere. */
    public void missing(Sha256 hash) throws IOException {
        frames++;
        line(json -> {
            json.writeStringProperty(HASH, hash.hex());
            json.writeNumberProperty(MISSING, 1);
        });
    }

    /** Writes the last line. The stream stays open. */
    public void end() throws IOException {
        line(json -> json.writeNumberProperty(END, frames));
        out.flush();
    }

    private void line(Consumer<JsonGenerator> fields) throws IOException {
        out.write(Json.write(fields));
        out.write('\n');
    }
}
