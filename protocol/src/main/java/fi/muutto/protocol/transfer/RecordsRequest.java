package fi.muutto.protocol.transfer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Message 3: the canonical lines of a type after an id, as many as fit into a page. Answered by {@link RecordLines}.
 *
 * @param after the id of the last record that has arrived; null at the beginning
 */
public record RecordsRequest(
        UUID attempt, String type, @Nullable String after) {}
