package fi.muutto.service.shell;

/** What a request of htmx looks like, for a handler that answers it with a part of the page. */
public final class Htmx {
    /** Present on requests of htmx: {@code @GetMapping(path = …, headers = Htmx.REQUEST)}. */
    public static final String REQUEST = "HX-Request";

    private Htmx() {}
}
