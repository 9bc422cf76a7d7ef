package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceLineRecord.*;

/** Names and words of a row or sub-row of a Finvoice; those of a sub-row have {@code Sub} before them. */
final class FinvoiceRowTexts {
    private FinvoiceRowTexts() {}

    static void read(Part row, String sub, Filling line) {
        line.text(NAME, row.leaf(sub + "ArticleName"));
        line.firstOf(PRODUCT_CODE, row.leaves(sub + "ArticleIdentifier"));
        if (!line.has(PRODUCT_CODE)) {
            line.firstOf(PRODUCT_CODE, row.leaves(sub + "EanCode"));
        }
        line.lines(DESCRIPTION, row.leaves(sub + "ArticleDescription"));
        row.all(sub + "RowDefinitionDetails").forEach(definition -> definition(definition, sub, line));
        LineTexts.period(row, sub + "StartDate", sub + "EndDate", line);
        line.lines(DESCRIPTION, row.leaves(sub + "RowFreeText"));
    }

    private static void definition(Part definition, String sub, Filling line) {
        var value = definition.first(sub + "RowDefinitionValue");
        LineTexts.definition(
                definition.leaf(sub + "RowDefinitionHeaderText"),
                value == null ? null : value.text(),
                LineTexts.unit(value),
                line);
    }
}
