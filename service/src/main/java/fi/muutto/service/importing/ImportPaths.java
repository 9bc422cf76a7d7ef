package fi.muutto.service.importing;

import java.util.UUID;

/** Addresses of this feature's pages. */
final class ImportPaths {
    static final String START = "/laskut/tuonti";
    static final String ONE = START + "/{batch:[0-9a-f-]{36}}";
    static final String UNDO = ONE + "/kumoa";
    static final String DISCARD = ONE + "/hylkaa";
    static final String FILE = "/laskut/{id:[0-9a-f-]{36}}/tiedosto";
    static final String BYTES = FILE + "/lataa";

    private ImportPaths() {}

    static String of(UUID batch) {
        return START + "/" + batch;
    }

    static String file(UUID invoice) {
        return "/laskut/" + invoice + "/tiedosto";
    }
}
