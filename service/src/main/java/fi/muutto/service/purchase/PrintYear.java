package fi.muutto.service.purchase;

import java.util.List;

/** The contents of a year. */
record PrintYear(int year, List<PrintRow> rows, List<YearSum> sums) {}
