package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.Problem;
import java.util.List;

/** The account cannot be taken as it is. */
final class CheckFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final EndReason reason;
    private final transient List<Problem> problems;

    CheckFailedException(EndReason reason, List<Problem> problems) {
        super("check failed: " + reason);
        this.reason = reason;
        this.problems = List.copyOf(problems);
    }

    CheckFailedException(EndReason reason) {
        this(reason, List.of());
    }

    Facts facts() {
        return Facts.problems(reason, problems);
    }
}
