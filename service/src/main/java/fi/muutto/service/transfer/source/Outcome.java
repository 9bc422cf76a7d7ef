package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.SourceStep;
import fi.muutto.service.transfer.TransferMark;
import org.jspecify.annotations.Nullable;

/**
 * What came of an event, once its transaction has ended.
 *
 * @param reply the answer; empty for events that nobody waits for an answer to
 * @param mark what has to be written down outside the database, or null
 */
record Outcome(SourceStep step, Reply reply, @Nullable TransferMark mark) {}
