package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.Refusal;

/** The other service does not do what was asked, and says why. */
final class SourceRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    SourceRefusedException(Refusal refusal) {
        super("refused: " + refusal.reason());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
