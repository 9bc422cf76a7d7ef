package fi.muutto.protocol.record;

import java.util.Locale;
import java.util.Map;

/** Words for what a declaration holds as code. A rule that is not named here fails the run that writes the pages. */
final class Rules {
    private static final Map<String, String> NAMES = Map.of(
            "company.businessId", "BusinessId",
            "company.vatNumber", "VatNumber",
            "bank_account.iban", "Iban");

    private Rules() {}

    /** The value type of {@code rules} that a field obeys; empty if there is none. */
    static String of(RecordType type, Field field) {
        String name = NAMES.get(type.name() + "." + field.name());
        if ((name == null) != (field.rule() == null)) {
            throw new IllegalStateException("the rule of " + type + "." + field + " has no name or is gone");
        }
        return name == null ? "" : name;
    }

    static String kind(Field field) {
        return field.kind().name().toLowerCase(Locale.ROOT);
    }
}
