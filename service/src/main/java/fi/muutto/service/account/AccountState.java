package fi.muutto.service.account;

/** What may be done with an account. Only {@link #OPEN} lets its records be written by its members. */
public enum AccountState {
    OPEN,
    /** Being copied away, or waiting until another account joins it: readable. */
    FROZEN,
    /** Moved to another service for ever: readable. */
    HANDED_OVER,
    /** Being built from another service; nobody is a member yet. */
    ARRIVING,
    /** Its records were copied into an account that arrived: readable. */
    JOINED,
    /** Its contract has ended without a move: readable. */
    ENDED
}
