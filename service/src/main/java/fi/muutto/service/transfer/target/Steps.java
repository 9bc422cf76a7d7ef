package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.TargetCommand;
import fi.muutto.protocol.transfer.TargetEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** What follows a stored state: each command once; answers the commands that follow from it. */
@Component
class Steps {
    private final TargetDriver driver;
    private final RemoteStep remote;
    private final CopyStep copy;
    private final VerifyStep verify;
    private final WrittenDown writtenDown;

    Steps(TargetDriver driver, RemoteStep remote, CopyStep copy, VerifyStep verify, WrittenDown writtenDown) {
        this.driver = driver;
        this.remote = remote;
        this.copy = copy;
        this.verify = verify;
        this.writtenDown = writtenDown;
    }

    List<TargetCommand.After> run(TargetCommand.After command, AttemptRow row) {
        return switch (command) {
            case SEND_CLAIM -> remote.claim(row);
            case ASK_DECISION -> remote.askDecision(row);
            case COPY -> copy.run(row);
            case VERIFY -> verify.run(row);
            case SEND_HAND_OVER -> remote.handOver(row);
            case PROCEED -> driver.apply(row.id(), new TargetEvent.GoLive());
            case SEND_ACKNOWLEDGE -> remote.acknowledge(row);
            case SEND_ABORT -> remote.abort(row);
            case WRITE_DOWN -> writtenDown.write(row);
        };
    }
}
