package fi.muutto.protocol.transfer;

/** Something a state machine wants done. */
public interface Command {
    /** False: belongs to the transaction that stores the new state. True: happens after it, and may get lost. */
    boolean afterCommit();
}
