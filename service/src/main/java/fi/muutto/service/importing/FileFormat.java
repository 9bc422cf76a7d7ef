package fi.muutto.service.importing;

/** The e-invoice formats that are read, told apart by the root element. Texts: {@code importing.format.<name>}. */
enum FileFormat {
    FINVOICE_1,
    FINVOICE_2,
    FINVOICE_3,
    UBL_INVOICE,
    UBL_CREDIT_NOTE;

    String key() {
        return "importing.format." + name();
    }
}
