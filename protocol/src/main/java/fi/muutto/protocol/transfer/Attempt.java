package fi.muutto.protocol.transfer;

import java.util.UUID;

/**
 * One try of one target to take an account over. The same id from another service is another attempt.
 *
 * @param target the name of the service that signs the attempt's messages
 */
public record Attempt(UUID id, String target) {}
