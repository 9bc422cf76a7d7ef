package fi.muutto.service.importing;

import org.jspecify.annotations.Nullable;

/** A file that is refused as a whole: nothing of it was read. Carries none of the file's values. */
final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final int line;
    private final @Nullable String path;

    UnreadableFileException(Reason reason, int line, @Nullable String path) {
        super(reason + " at line " + line + (path == null ? "" : " in " + path));
        this.reason = reason;
        this.line = line;
        this.path = path;
    }

    Reason reason() {
        return reason;
    }

    /**
     * Line of the file from 1 where reading stopped, or where what lacks something begins; 0 where none can be named.
     */
    int line() {
        return line;
    }

    /**
     * The element that is meant, such as {@code /Finvoice/InvoiceDetails/InvoiceDate}; null where none can be named.
     */
    @Nullable
    String path() {
        return path;
    }

    /**
     * Why a file is refused. Texts: {@code importing.unreadable.<name>} with {0} = {@link #line}, {1} = {@link #path}.
     */
    enum Reason {
        EMPTY,
        TOO_LARGE,
        TOO_DEEP,
        TOO_MANY_PARTS,
        TEXT_TOO_LONG,
        COMPRESSED,
        NOT_XML,
        ENCODING,
        TRUNCATED,
        DTD,
        ENTITY,
        INCLUSION,
        INSTRUCTION,
        UNKNOWN_FORMAT,
        UNKNOWN_VERSION,
        SEVERAL_INVOICES,
        NOT_AN_INVOICE,
        MISSING_NUMBER,
        MISSING_DATE,
        MISSING_CURRENCY,
        MISSING_SELLER,
        MISSING_BUYER,
        MISSING_LINES,
        MISSING_SUM,
        BAD_VALUE,
        OTHER_CURRENCY,
        SIGN_OF_CREDIT_NOTE;

        String key() {
            return "importing.unreadable." + name();
        }
    }
}
