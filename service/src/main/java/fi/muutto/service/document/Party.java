package fi.muutto.service.document;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.InvoiceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name and what stands under it on an envelope.
 *
 * @param name empty if none is stored
 */
record Party(String name, List<String> lines) {

    /** A postal address in Finland names no country. */
    static Party seller(Stored invoice, Locale locale) {
        return party(
                invoice.text(InvoiceRecord.SELLER_NAME),
                null,
                invoice.text(InvoiceRecord.SELLER_STREET),
                city(invoice, InvoiceRecord.SELLER_POSTAL_CODE, InvoiceRecord.SELLER_CITY),
                country(invoice, InvoiceRecord.SELLER_COUNTRY, locale));
    }

    static Party buyer(Stored invoice, Locale locale) {
        return party(
                invoice.text(InvoiceRecord.BUYER_NAME),
                invoice.text(InvoiceRecord.BUYER_CONTACT),
                invoice.text(InvoiceRecord.BUYER_STREET),
                city(invoice, InvoiceRecord.BUYER_POSTAL_CODE, InvoiceRecord.BUYER_CITY),
                country(invoice, InvoiceRecord.BUYER_COUNTRY, locale));
    }

    /** Null if the invoice names no other place. */
    static @Nullable Party delivery(Stored invoice, Locale locale) {
        var party = party(
                invoice.text(InvoiceRecord.DELIVERY_NAME),
                null,
                invoice.text(InvoiceRecord.DELIVERY_STREET),
                city(invoice, InvoiceRecord.DELIVERY_POSTAL_CODE, InvoiceRecord.DELIVERY_CITY),
                country(invoice, InvoiceRecord.DELIVERY_COUNTRY, locale));
        return party.name.isEmpty() && party.lines.isEmpty() ? null : party;
    }

    private static Party party(@Nullable String name, @Nullable String... lines) {
        var present = new ArrayList<String>();
        for (var line : lines) {
            if (line != null) {
                present.add(line);
            }
        }
        return new Party(name == null ? "" : name, present);
    }

    private static @Nullable String city(Stored invoice, Field postalCode, Field city) {
        var code = invoice.text(postalCode);
        var name = invoice.text(city);
        if (code == null || name == null) {
            return code == null ? name : code;
        }
        return code + " " + name;
    }

    private static @Nullable String country(Stored invoice, Field field, Locale locale) {
        var code = invoice.text(field);
        return code == null || code.equals("FI") ? null : new Locale("", code).getDisplayCountry(locale);
    }
}
