package fi.muutto.protocol.transfer;

import java.util.UUID;

/**
 * Message 5: the target holds the whole account, proved by its tally, and asks for the decision. Answered by {@link
 * Decision.HandedOver}; refused with NOT_YET while the source still counts, with DIFFERENT if the tallies differ.
 */
public record HandOverRequest(UUID attempt, AccountTally tally) {}
