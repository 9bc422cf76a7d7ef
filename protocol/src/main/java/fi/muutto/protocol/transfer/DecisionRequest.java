package fi.muutto.protocol.transfer;

import java.util.UUID;

/** Message 6: what has become of the attempt? Changes nothing; answered by a {@link Decision}. */
public record DecisionRequest(UUID attempt) {}
