package fi.muutto.service.purchase;

/** A line of the contents; the page from 1. */
record PrintRow(Purchase purchase, int page) {}
