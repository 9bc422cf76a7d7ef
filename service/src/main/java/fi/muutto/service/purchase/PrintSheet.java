package fi.muutto.service.purchase;

/**
 * A purchase invoice in its place in the print.
 *
 * @param position from 1
 */
record PrintSheet(int position, Purchase purchase) {}
