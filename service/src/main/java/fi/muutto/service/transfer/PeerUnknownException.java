package fi.muutto.service.transfer;

/** The other service's public key is not configured, or its file is not there: nothing it says can be believed. */
public final class PeerUnknownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PeerUnknownException() {
        super("no public key of the other service: see muutto.peer.public-key-file");
    }
}
