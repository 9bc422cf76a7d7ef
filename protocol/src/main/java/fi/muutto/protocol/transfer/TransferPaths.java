package fi.muutto.protocol.transfer;

/** Where the source listens, and the names of the headers. Every message is a POST. */
public final class TransferPaths {
    public static final String ROOT = "/siirto/v1";
    public static final String PREVIEW = ROOT + "/preview";
    public static final String CLAIM = ROOT + "/claim";
    public static final String RECORDS = ROOT + "/records";
    public static final String FILES = ROOT + "/files";
    public static final String HAND_OVER = ROOT + "/hand-over";
    public static final String DECISION = ROOT + "/decision";
    public static final String ACKNOWLEDGE = ROOT + "/acknowledge";
    public static final String ABORT = ROOT + "/abort";

    /** Version of the messages in this package. */
    public static final int VERSION = 1;

    /** Carries the {@link RequestSignature} as a compact JWS. */
    public static final String SIGNATURE_HEADER = "Siirto-Allekirjoitus";
    /** On an answer to records: "true" if the type has lines after the last one of this page, else "false". */
    public static final String MORE_HEADER = "Siirto-Jatkuu";

    public static final String JSON = "application/json";
    /** Canonical lines, one to a line; always sent with Content-Encoding gzip. */
    public static final String LINES = "application/x-ndjson";
    /** See {@link FileFrames}. */
    public static final String FRAMES = "application/vnd.muutto.files";

    private TransferPaths() {}
}
