package fi.muutto.protocol.transfer;

/** What people at the source are told. */
public enum SourceNotice {
    KEY_REVOKED_AFTER_WRONG_TRIES,
    TRANSFER_BEGAN,
    CANCELLED_BY_OWNER,
    CANCELLED_BY_TARGET,
    LEASE_ENDED,
    HANDED_OVER,
    /** A restored backup had forgotten the hand-over; the receipt closed the account again. */
    CLOSED_AGAIN,
    /** For the operator: two different attempts hold a receipt of the same account. */
    TWO_RECEIPTS
}
