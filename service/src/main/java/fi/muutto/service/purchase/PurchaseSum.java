package fi.muutto.service.purchase;

/** What purchase invoices of one currency come to, in its hundredths. */
record PurchaseSum(String currency, long count, long gross, long unpaid) {}
