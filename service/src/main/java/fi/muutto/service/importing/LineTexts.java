package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceLineRecord.DESCRIPTION;

import org.jspecify.annotations.Nullable;

/** What a line says beside its fields, in the words of its description. */
final class LineTexts {
    private LineTexts() {}

    static void period(Part part, String from, String to, Filling line) {
        var begins = part.leaf(from);
        var ends = part.leaf(to);
        if (begins != null || ends != null) {
            line.line(DESCRIPTION, Wording.period(begins, ends), Wording.array(begins, ends));
        }
    }

    /** {@code Color: Black}. */
    static void definition(@Nullable Leaf header, @Nullable Leaf value, @Nullable Leaf unit, Filling line) {
        Wording.definition(header, value, unit)
                .ifPresent(text -> line.line(DESCRIPTION, text, Wording.array(header, value, unit)));
    }

    /** The unit of a Finvoice quantity as its seller writes it, else by its UN code. */
    static @Nullable Leaf unit(@Nullable Part quantity) {
        if (quantity == null) {
            return null;
        }
        var unit = quantity.attribute("QuantityUnitCode");
        return unit == null ? quantity.attribute("QuantityUnitCodeUN") : unit;
    }
}
