package fi.muutto.protocol.transfer;

import java.time.Duration;

/** What one side accepts from the other. Whoever sends more is refused before the rest is read. */
public final class TransferLimits {
    /** Without a sign of life from the target for this long a frozen account opens again. */
    public static final Duration LEASE = Duration.ofDays(1);
    /** A lease is prolonged only when that gains at least this much, so that not every page writes a row. */
    public static final Duration LEASE_STEP = Duration.ofMinutes(1);
    /** How long a new key is good. */
    public static final Duration KEY_LIFE = Duration.ofDays(3);
    /** As many wrong tries with the id of a key revoke it. */
    public static final int WRONG_TRIES = 5;
    /** How long a claim waits for writers that are still running before the answer is BUSY. */
    public static final Duration FREEZE_WAIT = Duration.ofSeconds(5);

    /** Bytes of one JSON message, a receipt inside included. */
    public static final int MESSAGE_BYTES = 1 << 20;

    static final int MESSAGE_DEPTH = 8;
    static final int TEXT_LENGTH = 400_000;
    static final int LIST_LENGTH = 5_000;

    /** Bytes of the lines of one page of records, before compression. */
    public static final int PAGE_BYTES = 4 << 20;
    /** Bytes of one canonical line. */
    public static final int LINE_BYTES = (4 << 20) - 1;
    /** Files asked for in one message. */
    public static final int FILES = 500;
    /** Bytes of one file. */
    public static final int FILE_BYTES = 25 << 20;

    private TransferLimits() {}
}
