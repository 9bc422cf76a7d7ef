package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceLineRecord.*;

import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.util.List;

/** Lines of a UBL document (EN 16931 BG-25). */
final class UblLines {
    private UblLines() {}

    /** @param index of the line in the invoice, from 0 */
    static RecordLine read(Part part, int index, Writing writing, List<ReadAllowance> allowances) {
        var line = new Filling(InvoiceLineRecord.TYPE, writing);
        line.record().set(POSITION, index + 1);
        words(part, line);
        quantity(part, line);
        new Sums(line, line, DESCRIPTION)
                .required(NET, Refusals.present(part, "LineExtensionAmount", Reason.MISSING_SUM));
        vat(part, line);
        LinePrice.ofUbl(part, line);
        UblAllowances.read(part, index, writing, allowances);
        return line.record();
    }

    private static void words(Part part, Filling line) {
        line.firstOf(NAME, part.leaves("Item/Name"));
        line.firstOf(PRODUCT_CODE, part.leaves("Item/SellersItemIdentification/ID"));
        if (!line.has(PRODUCT_CODE)) {
            line.firstOf(PRODUCT_CODE, part.leaves("Item/StandardItemIdentification/ID"));
        }
        line.lines(DESCRIPTION, part.leaves("Item/Description"));
        line.lines(DESCRIPTION, part.leaves("Note"));
        part.all("Item/AdditionalItemProperty").forEach(property -> property(property, line));
        part.all("InvoicePeriod").forEach(period -> LineTexts.period(period, "StartDate", "EndDate", line));
    }

    private static void property(Part property, Filling line) {
        LineTexts.definition(property.leaf("Name"), property.leaf("Value"), null, line);
    }

    private static void quantity(Part part, Filling line) {
        for (var name : List.of("InvoicedQuantity", "CreditedQuantity")) {
            for (var quantity : part.all(name)) {
                line.quantity(QUANTITY, quantity.text());
                line.text(UNIT, quantity.attribute("unitCode"));
            }
        }
    }

    private static void vat(Part part, Filling line) {
        var category = "Item/ClassifiedTaxCategory";
        line.decimal(VAT_RATE, part.leaf(category + "/Percent"));
        VatCategories.add(line, VAT_CATEGORY, VAT_RATE, part.leaf(category + "/ID"), null);
        part.understand(category + "/TaxScheme/ID", "VAT");
    }
}
