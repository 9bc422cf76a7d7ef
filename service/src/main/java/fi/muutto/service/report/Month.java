package fi.muutto.service.report;

import java.time.YearMonth;

/** A month of issued invoices in euros, and what has become of them since; all in cents. */
record Month(YearMonth month, long invoiced, long paid, long open) {}
