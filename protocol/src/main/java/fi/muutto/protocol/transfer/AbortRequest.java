package fi.muutto.protocol.transfer;

import java.util.UUID;

/**
 * Message 8: the target gives up. Answered by {@link Decision.Aborted}, or by {@link Decision.HandedOver} if it is too
 * late. An attempt that the source does not know is burned, so that a claim still under way comes to nothing.
 */
public record AbortRequest(UUID attempt) {}
