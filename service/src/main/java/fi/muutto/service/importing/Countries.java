package fi.muutto.service.importing;

import fi.muutto.protocol.record.Field;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Country codes, and their names where a file states both. */
final class Countries {
    private static final List<Locale> LANGUAGES = List.of(new Locale("fi"), new Locale("sv"), Locale.ENGLISH);

    private Countries() {}

    /** The code; a name beside it that means the same says nothing new, and a name without a code stands for it. */
    static void add(Filling invoice, Field field, @Nullable Leaf code, @Nullable Leaf name) {
        if (code != null) {
            invoice.put(field, code, code.value().toUpperCase(Locale.ROOT));
        }
        if (name == null) {
            return;
        }
        for (var country : Locale.getISOCountries()) {
            if (isNameOf(country, name.inOneLine())
                    && (!invoice.has(field) || country.equals(invoice.record().get(field)))) {
                invoice.put(field, name, country);
            }
        }
    }

    private static boolean isNameOf(String country, String name) {
        var locale = new Locale("", country);
        return LANGUAGES.stream()
                .anyMatch(language -> locale.getDisplayCountry(language).equalsIgnoreCase(name));
    }
}
