package fi.muutto.service.transfer;

/** A page of a move in a direction that the configuration does not have. */
public final class NotThisWayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String end;

    /** Takes the end that the page belongs to: {@code source} or {@code target}. */
    public NotThisWayException(String end) {
        super("no transfer in this direction");
        this.end = end;
    }

    String end() {
        return end;
    }
}
