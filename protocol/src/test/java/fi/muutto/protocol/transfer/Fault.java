package fi.muutto.protocol.transfer;

/** What may go wrong in a simulated run; each seed switches some of them on. */
enum Fault {
    LOSS,
    DOUBLING,
    LATENESS,
    PARTITION,
    BUSY,
    SOURCE_CRASHES,
    TARGET_CRASHES,
    OWNER_CANCELS,
    USER_CANCELS,
    CHECK_FAILS,
    /** What arrives is stored wrongly, and the target's own check does not see it. */
    BAD_COPY,
    WRONG_KEY,
    SECOND_TARGET,
    SOURCE_RESTORED,
    SOURCE_NOTES_LOST,
    TARGET_RESTORED
}
