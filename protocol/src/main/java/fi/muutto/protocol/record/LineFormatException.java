package fi.muutto.protocol.record;

import org.jspecify.annotations.Nullable;

/** A stream that does not hold lines of the promised type; names the line, never its contents. */
public final class LineFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LineFormatException(RecordType type, long line, String flaw, @Nullable Throwable cause) {
        super(type + ", line " + line + ": " + flaw, cause);
    }
}
