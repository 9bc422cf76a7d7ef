package fi.muutto.service.invoice;

import fi.muutto.service.shell.Formats;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A line of the editor as texts.
 *
 * @param vat one of {@link VatChoice#value}
 */
record DraftLineForm(
        String productId,
        String productCode,
        String name,
        String description,
        String quantity,
        String unit,
        String price,
        String discount,
        String vat) {
    static final DraftLineForm EMPTY = new DraftLineForm("", "", "", "", "", "", "", "", "");

    static DraftLineForm of(DraftLine line, Formats formats) {
        return new DraftLineForm(
                line.productId() == null ? "" : line.productId().toString(),
                Objects.requireNonNullElse(line.productCode(), ""),
                Objects.requireNonNullElse(line.name(), ""),
                Objects.requireNonNullElse(line.description(), ""),
                formats.decimalInput(line.quantity()),
                Objects.requireNonNullElse(line.unit(), ""),
                formats.decimalInput(line.unitPrice()),
                formats.decimalInput(line.discountPercent()),
                VatChoice.value(line.treatment()));
    }

    static DraftLineForm of(Map<String, String> sent) {
        return new DraftLineForm(
                DraftForm.text(sent, "productId"),
                DraftForm.text(sent, "productCode"),
                DraftForm.text(sent, "name"),
                DraftForm.text(sent, "description"),
                DraftForm.text(sent, "quantity"),
                DraftForm.text(sent, "unit"),
                DraftForm.text(sent, "price"),
                DraftForm.text(sent, "discount"),
                DraftForm.text(sent, "vat"));
    }

    /** Has nothing been written? The choice of VAT alone says nothing. */
    boolean isBlank() {
        return Stream.of(name, description, quantity, unit, price, discount).allMatch(String::isBlank);
    }

    DraftLineForm withVat(String other) {
        return new DraftLineForm(productId, productCode, name, description, quantity, unit, price, discount, other);
    }
}
