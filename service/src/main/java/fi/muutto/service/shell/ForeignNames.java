package fi.muutto.service.shell;

import java.util.Locale;

/** Names of services outside Finnish: as they are, but for whose something is. */
final class ForeignNames {
    private ForeignNames() {}

    static boolean bends(Locale locale) {
        return locale.getLanguage().equals("fi");
    }

    static String genitive(String name, Locale locale) {
        if (!locale.getLanguage().equals("sv")) {
            return name + "’s";
        }
        return name.matches(".*[sxzSXZ]") ? name : name + "s";
    }
}
