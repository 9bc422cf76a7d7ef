package fi.muutto.service.invoice;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Which button of the editor was pressed: the value of {@code toiminto}, {@code rivi-pois:2} for instance.
 *
 * @param target what follows the colon; empty if nothing does
 */
record DraftAction(Kind kind, String target) {
    static final String PARAMETER = "toiminto";

    /** The buttons. */
    enum Kind {
        /** None in particular: only the sums are asked for. */
        COMPUTE("laske"),
        SAVE("tallenna"),
        CHECK("tarkista"),
        DELETE("poista"),
        ADD_LINE("rivi"),
        REMOVE_LINE("rivi-pois"),
        LINE_UP("rivi-ylos"),
        LINE_DOWN("rivi-alas"),
        FIND_CUSTOMER("hae-asiakas"),
        TAKE_CUSTOMER("asiakas"),
        FIND_PRODUCT("hae-tuote"),
        TAKE_PRODUCT("tuote");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static DraftAction of(String value) {
        int colon = value.indexOf(':');
        var word = colon < 0 ? value : value.substring(0, colon);
        var kind = Arrays.stream(Kind.values())
                .filter(known -> known.word.equals(word))
                .findFirst()
                .orElse(Kind.COMPUTE);
        return new DraftAction(kind, colon < 0 ? "" : value.substring(colon + 1));
    }

    /** Is the draft to be stored? */
    boolean stores() {
        return kind == Kind.SAVE || kind == Kind.CHECK;
    }

    int line() {
        return target.matches("[0-9]{1,4}") ? Integer.parseInt(target) : -1;
    }

    Optional<UUID> id() {
        return DraftForm.uuid(target);
    }
}
