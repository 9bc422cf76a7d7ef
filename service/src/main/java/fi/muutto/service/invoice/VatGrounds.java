package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceVatRecord.*;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.VatCategory;
import fi.muutto.rules.VatRow;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Veron perusteet: why a line carries no VAT, in the words of the law and the language of the invoice, with the code of
 * EN 16931 (VATEX). Source: AVL 209 e § 11–12; the texts are those that finland-wide practice uses for each section.
 */
@Component
class VatGrounds {
    private final MessageSource texts;

    VatGrounds(MessageSource texts) {
        this.texts = texts;
    }

    /** A row of the breakdown as a record. Reverse charge has other grounds when the buyer is in another EU country. */
    RecordLine record(UUID id, UUID invoice, VatRow row, String language, boolean buyerAbroad) {
        var category = row.treatment().category();
        return RecordLine.of(TYPE)
                .set(ID, id)
                .set(INVOICE_ID, invoice)
                .set(VAT_CATEGORY, category.name())
                .set(VAT_RATE, row.treatment().rate().percent())
                .set(BASE, row.base())
                .set(VAT, row.vat())
                .set(EXEMPTION_REASON, reason(category, language, buyerAbroad))
                .set(EXEMPTION_CODE, code(category));
    }

    private @Nullable String reason(VatCategory category, String language, boolean buyerAbroad) {
        if (category == VatCategory.S || category == VatCategory.Z) {
            return null;
        }
        boolean service = category == VatCategory.AE && buyerAbroad;
        var key = "invoice.ground." + category.name() + (service ? ".service" : "");
        return texts.getMessage(key, null, Locale.forLanguageTag(language));
    }

    private static @Nullable String code(VatCategory category) {
        return switch (category) {
            case AE -> "VATEX-EU-AE";
            case K -> "VATEX-EU-IC";
            case G -> "VATEX-EU-G";
            case O -> "VATEX-EU-O";
            case S, Z, E -> null;
        };
    }
}
