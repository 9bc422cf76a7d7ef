package fi.muutto.service.shell;

import java.util.Locale;

/** The colour and the mark by which people tell the two services apart: petrol is round, plum is a diamond. */
public enum Accent {
    PETROL,
    PLUM;

    /** The name as the style sheet and the mark's fragment write it. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
