package fi.muutto.protocol.transfer;

/** What the other service sent cannot be taken. Names the place, never the value, so that it may be logged. */
public final class ProtocolException extends RuntimeException {
    /** Why something was refused. */
    public enum Reason {
        NOT_JSON,
        TOO_LARGE,
        TOO_DEEP,
        UNKNOWN_FIELD,
        DOUBLE_FIELD,
        MISSING_FIELD,
        WRONG_TYPE,
        OUT_OF_RANGE,
        BROKEN_FRAME,
        HASH_DIFFERS,
        NOT_SIGNED,
        SIGNED_BY_ANOTHER,
        SIGNED_FOR_ANOTHER
    }

    private final Reason reason;
    private final String place;

    public ProtocolException(Reason reason, String place) {
        super(reason + " at " + place);
        this.reason = reason;
        this.place = place;
    }

    public Reason reason() {
        return reason;
    }

    /** The field or part where it was found. */
    public String place() {
        return place;
    }
}
