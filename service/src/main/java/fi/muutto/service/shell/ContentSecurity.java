package fi.muutto.service.shell;

/** What a page of ours may load: only files of this service; no inline script, no inline style. */
public final class ContentSecurity {
    /** Value of the header {@code Content-Security-Policy}. */
    public static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                    + "form-action 'self'; img-src 'self' data:; style-src 'self'";

    private ContentSecurity() {}
}
