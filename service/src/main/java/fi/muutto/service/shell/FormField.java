package fi.muutto.service.shell;

import org.jspecify.annotations.Nullable;

/** What a field's fragment needs to tie label, hint, error and control together. */
record FormField(
        String id, @Nullable String hintId, @Nullable String errorId, Problems.@Nullable Problem problem) {

    static FormField of(String name, @Nullable String hint, @Nullable Problems problems) {
        var id = id(name);
        var problem = problems == null ? null : problems.at(name);
        return new FormField(id, hint == null ? null : id + "-hint", problem == null ? null : id + "-error", problem);
    }

    /** A name such as {@code lines[0].price} as an id that needs no escaping in links and style sheets. */
    static String id(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    public boolean invalid() {
        return problem != null;
    }

    /** Value of aria-describedby; null leaves the attribute out. */
    public @Nullable String describedBy() {
        if (hintId == null || errorId == null) {
            return hintId == null ? errorId : hintId;
        }
        return hintId + " " + errorId;
    }
}
