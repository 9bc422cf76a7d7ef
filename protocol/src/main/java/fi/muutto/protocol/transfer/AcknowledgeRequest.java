package fi.muutto.protocol.transfer;

import java.util.UUID;

/**
 * Message 7: the account lives at the target. The source keeps the target's receipt; its own receipt closes the account
 * at the source even if a restored backup has forgotten the hand-over. Answered by an {@link Acknowledged}.
 *
 * @param sourceReceipt the compact JWS that the source gave at the hand-over
 * @param targetReceipt the compact JWS of the target; empty while the target, restored itself, is not live again
 */
public record AcknowledgeRequest(UUID attempt, String sourceReceipt, String targetReceipt) {}
