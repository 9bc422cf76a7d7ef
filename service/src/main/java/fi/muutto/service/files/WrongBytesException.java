package fi.muutto.service.files;

/** Bytes that are not those of the file they came for. */
public final class WrongBytesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongBytesException(String sha256) {
        super("these are not the bytes of file " + sha256);
    }
}
