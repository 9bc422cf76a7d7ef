package fi.muutto.service.purchase;

import java.util.List;

/** The contents of a year. */
record PrintYear(int year, List<Row> rows, List<YearSum> sums) {}
