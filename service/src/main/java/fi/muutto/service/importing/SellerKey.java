package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.SELLER_BUSINESS_ID;
import static fi.muutto.protocol.record.InvoiceRecord.SELLER_COUNTRY;
import static fi.muutto.protocol.record.InvoiceRecord.SELLER_NAME;
import static fi.muutto.protocol.record.InvoiceRecord.SELLER_VAT_NUMBER;

import fi.muutto.protocol.record.RecordLine;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose invoice it is: known by business id or VAT number, in whichever spelling, and only where there is neither by name.
 *
 * @param ids business id and VAT number without punctuation; a Finnish VAT number as the business id that it is made of
 */
record SellerKey(Set<String> ids, String name, String country) {

    static SellerKey of(RecordLine invoice) {
        return of(
                invoice.get(SELLER_BUSINESS_ID),
                invoice.get(SELLER_VAT_NUMBER),
                invoice.get(SELLER_NAME),
                invoice.get(SELLER_COUNTRY));
    }

    static SellerKey of(
            @Nullable String businessId, @Nullable String vatNumber, @Nullable String name, @Nullable String country) {
        var ids = Stream.of(businessId, vatNumber)
                .filter(Objects::nonNull)
                .map(SellerKey::plain)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new SellerKey(ids, folded(name), Objects.requireNonNullElse(country, ""));
    }

    private static String plain(String id) {
        var plain = id.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.matches("FI[0-9]{8}") ? plain.substring(2) : plain;
    }

    private static String folded(@Nullable String name) {
        return Objects.requireNonNullElse(name, "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    boolean isSame(SellerKey other) {
        if (!country.isEmpty() && !other.country.isEmpty() && !country.equals(other.country)) {
            return false;
        }
        return ids.isEmpty() && other.ids.isEmpty() ? name.equals(other.name) : !Collections.disjoint(ids, other.ids);
    }
}
