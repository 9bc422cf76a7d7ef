package fi.muutto.service.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Raportin luvut: what a report shows, independent of language.
 *
 * @param rows in the order they are shown
 * @param sums never over more than one currency
 */
public record Figures(List<Column> columns, List<Row> rows, List<Row> sums) {

    /**
     * A row or a sum.
     *
     * @param invoice id of the invoice that it is about; null for none
     * @param currency code of ISO 4217 of its money
     * @param cells canonical texts, one for each column
     */
    public record Row(@Nullable String invoice, String currency, List<@Nullable String> cells) {}
}
