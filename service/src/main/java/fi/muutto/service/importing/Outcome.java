package fi.muutto.service.importing;

import java.util.Locale;

/** What becomes, or became, of one file. */
enum Outcome {
    /** Can be imported. */
    NEW("state-open", "plus"),
    /** Was imported. */
    ADDED("state-paid", "paid"),
    /** The same bytes are in the account already, or stand earlier among the files. */
    HERE("state-draft", "copy"),
    /** The same seller has given the number to another invoice of the same kind. */
    CONFLICT("state-part", "alert"),
    /** Cannot be read, or does not fit into the account's records. */
    REFUSED("state-late", "alert");

    private final String css;
    private final String icon;

    Outcome(String css, String icon) {
        this.css = css;
        this.icon = icon;
    }

    public String css() {
        return css;
    }

    public String icon() {
        return icon;
    }

    public String key() {
        return "importing-pages.outcome." + name().toLowerCase(Locale.ROOT);
    }
}
