package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetCommand;
import fi.muutto.protocol.transfer.TargetPhase;
import fi.muutto.service.transfer.TransferLog;
import fi.muutto.service.transfer.TransferMark;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the file outside the database up to date. */
@Component
class WrittenDown {
    private final TransferLog log;

    WrittenDown(TransferLog log) {
        this.log = log;
    }

    /** Appends what the attempt has reached; nothing if it is there already. */
    List<TargetCommand.After> write(AttemptRow row) {
        if (row.phase().isLive()) {
            append(TransferMark.Kind.LIVE, row);
        } else if (!row.phase().isBefore(TargetPhase.PREPARED) && row.phase() != TargetPhase.ABORTED) {
            append(TransferMark.Kind.PREPARED, row);
        }
        return List.of();
    }

    private void append(TransferMark.Kind kind, AttemptRow row) {
        var receipt = kind == TransferMark.Kind.LIVE ? row.sourceReceipt() : null;
        log.append(new TransferMark(
                kind, row.id(), row.knownArriving().value(), row.own().value(), receipt));
    }
}
