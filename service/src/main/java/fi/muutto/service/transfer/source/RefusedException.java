package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.RefusalReason;

/** A message is not let in. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    RefusedException(RefusalReason reason) {
        super("message refused: " + reason);
        this.reason = reason;
    }

    RefusalReason reason() {
        return reason;
    }
}
