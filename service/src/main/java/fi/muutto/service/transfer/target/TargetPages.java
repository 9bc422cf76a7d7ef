package fi.muutto.service.transfer.target;

import java.util.UUID;

/** Addresses of the pages of this feature. */
final class TargetPages {
    static final String ROOT = "/asetukset/tietojen-siirto";
    static final String PREVIEW = ROOT + "/esikatselu";
    static final String ATTEMPT = ROOT + "/{attempt:[0-9a-f-]{36}}";

    private TargetPages() {}

    static String of(UUID attempt) {
        return ROOT + "/" + attempt;
    }

    static String redirectTo(UUID attempt) {
        return "redirect:" + of(attempt);
    }
}
