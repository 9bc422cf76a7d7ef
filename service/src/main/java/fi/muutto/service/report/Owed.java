package fi.muutto.service.report;

/** Invoices and what they come to, in the hundredths of a currency. */
record Owed(String currency, long count, long cents) {}
