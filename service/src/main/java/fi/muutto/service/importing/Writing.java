package fi.muutto.service.importing;

/**
 * How one file writes what it says.
 *
 * @param currency of the invoice, three capitals
 * @param currencyMark the attribute of a sum that names its currency
 * @param turned whether sums and quantities get the other sign: a UBL credit note has positive ones
 */
record Writing(NumberForm numbers, String currency, String currencyMark, boolean turned) {}
