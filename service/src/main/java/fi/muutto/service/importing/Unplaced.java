package fi.muutto.service.importing;

import java.util.List;

/**
 * A value of the file that no record holds as it stands.
 *
 * @param path where it stands, such as {@code /Invoice/InvoiceLine[2]/Note} or {@code /Finvoice/@Version}
 * @param value as the file states it, without the white space around it
 */
record Unplaced(String path, String value, Why why) {

    /** Those of a file's values that are to be listed, in its order. */
    static List<Unplaced> in(List<Leaf> leaves) {
        return leaves.stream().flatMap(leaf -> leaf.unplaced().stream()).toList();
    }

    /** Why a value was not placed. Texts: {@code importing.why.<name>}. */
    enum Why {
        /** The account's records have no field for it. */
        NO_FIELD,
        /** It speaks of the file or of how it was sent, not of the invoice. */
        ABOUT_FILE,
        /** Longer than its field takes; never cut. */
        TOO_LONG,
        /** Its field is taken by another value that stands before it. */
        FIELD_TAKEN,
        /** Not a date, number, flag or code such as its field holds. */
        OTHER_FORM,
        /** Money finer than a cent; not kept. */
        FINER_THAN_CENT,
        /** Money finer than a cent where a sum must stand: the nearest cent is kept. */
        ROUNDED_TO_CENT,
        /** Money in another currency than the invoice's. */
        OTHER_CURRENCY;

        String key() {
            return "importing.why." + name();
        }
    }
}
