package fi.muutto.service.transfer.source;

/**
 * What the owner agreed to.
 *
 * @param termsBox the box of the terms
 * @param purchasesBox the box that purchase invoices are printed or not needed
 * @param purchases how many purchase invoices stay behind
 */
record Acceptance(Terms terms, boolean termsBox, boolean purchasesBox, long purchases) {}
