package fi.muutto.service.document;

import fi.muutto.protocol.record.InvoiceVatRecord;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A row of the VAT breakdown (alv-erittely).
 *
 * @param rate the tax rate
 * @param base without VAT
 * @param ground why no tax is charged; null if it is
 */
record VatLine(
        String rate, String base, String vat, @Nullable String ground) {
    /** Words for a ground that an older or foreign program did not store. Source: AVL 209 e §, points 11 and 12. */
    private static final Map<String, String> GROUNDS = Map.of(
            "AE", "document.ground.AE",
            "K", "document.ground.K",
            "G", "document.ground.G",
            "E", "document.ground.E",
            "O", "document.ground.O");

    static VatLine of(Stored vat, DocumentFormats formats, MessageSource texts, Locale locale) {
        return new VatLine(
                Objects.requireNonNullElse(formats.percent(vat.decimal(InvoiceVatRecord.VAT_RATE)), "–"),
                formats.amount(vat.cents(InvoiceVatRecord.BASE)),
                formats.amount(vat.cents(InvoiceVatRecord.VAT)),
                ground(vat, texts, locale));
    }

    private static @Nullable String ground(Stored vat, MessageSource texts, Locale locale) {
        var stored = vat.text(InvoiceVatRecord.EXEMPTION_REASON);
        var category = vat.text(InvoiceVatRecord.VAT_CATEGORY);
        var key = category == null ? null : GROUNDS.get(category);
        return stored != null || key == null ? stored : texts.getMessage(key, null, locale);
    }
}
