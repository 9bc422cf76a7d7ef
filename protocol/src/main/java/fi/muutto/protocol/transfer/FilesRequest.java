package fi.muutto.protocol.transfer;

import java.util.List;
import java.util.UUID;

/** Message 4: files by their content, at most {@link TransferLimits#FILES}. Answered by {@link FileFrames}. */
public record FilesRequest(UUID attempt, List<Sha256> hashes) {
    public FilesRequest {
        hashes = List.copyOf(hashes);
    }
}
