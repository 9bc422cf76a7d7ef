package fi.muutto.protocol.transfer;

/** Why the source refuses a message; each with its HTTP status and whether the same message may succeed later. */
public enum RefusalReason {
    /** The message cannot be read. */
    BAD_MESSAGE(400, false),
    /** The signature is missing, of another service, or over something else. */
    BAD_SIGNATURE(401, false),
    /** One answer for every wrong combination of key and e-mail address: unknown, wrong, spent, revoked, too old. */
    KEY_NOT_GOOD(403, false),
    /** The account is not bound to this attempt. */
    WRONG_ATTEMPT(409, false),
    /** The attempt is burned; the answer carries the signed word. */
    ABORTED(410, false),
    /** The tallies differ; the answer names the types. */
    DIFFERENT(422, false),
    /** The account is written in a newer version than the target reads. */
    VERSION(426, false),
    /** No such type or file in this account. */
    NOT_FOUND(404, false),
    /** Somebody is still writing; nothing was spent. */
    BUSY(423, true),
    /** The source is still counting. */
    NOT_YET(425, true),
    /** Too many messages. */
    TOO_MANY(429, true),
    /** The source cannot answer now. */
    UNAVAILABLE(503, true);

    private final int status;
    private final boolean passing;

    RefusalReason(int status, boolean passing) {
        this.status = status;
        this.passing = passing;
    }

    public int status() {
        return status;
    }

    /** Whether it is worth sending the same message again later. */
    public boolean isPassing() {
        return passing;
    }
}
