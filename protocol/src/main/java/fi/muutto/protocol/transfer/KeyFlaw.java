package fi.muutto.protocol.transfer;

/**
 * Why a text is not a transfer key.
 *
 * @param kind what is wrong
 * @param found for a wrong length: how many characters the text has, else 0
 * @param unfit for wrong characters: those characters, each once; else empty
 */
public record KeyFlaw(Kind kind, int found, String unfit) {
    /** What can be wrong with a text that should be a transfer key. */
    public enum Kind {
        EMPTY,
        TOO_SHORT,
        TOO_LONG,
        CHARACTERS,
        /** Right length and characters, but a character is wrong or two have changed places. */
        CHECK
    }

    /** How many characters the key lacks; 0 unless it is too short. */
    public int lacking() {
        return Math.max(0, kind == Kind.TOO_SHORT ? TransferKey.LENGTH - found : 0);
    }

    static KeyFlaw length(int found) {
        if (found == 0) {
            return new KeyFlaw(Kind.EMPTY, 0, "");
        }
        return new KeyFlaw(found < TransferKey.LENGTH ? Kind.TOO_SHORT : Kind.TOO_LONG, found, "");
    }

    static KeyFlaw characters(String unfit) {
        return new KeyFlaw(Kind.CHARACTERS, 0, unfit);
    }

    static KeyFlaw check() {
        return new KeyFlaw(Kind.CHECK, 0, "");
    }
}
