package fi.muutto.service.transfer.target;

import org.jspecify.annotations.Nullable;

/** The other service did not answer, broke off, or answered with something that is not of the protocol. */
final class SourceSilentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SourceSilentException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
