package fi.muutto.service.files;

/** Where a file is kept, which decides whether it moves with its account. */
public enum FilePlace {
    /** Files of declared records. */
    TRAVELLING("file"),
    /** Files of purchase invoices. */
    STAYING("purchase_file");

    private final String table;

    FilePlace(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }

    String chunks() {
        return table + "_chunk";
    }
}
