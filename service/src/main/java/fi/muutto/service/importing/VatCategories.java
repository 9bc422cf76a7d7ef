package fi.muutto.service.importing;

import fi.muutto.protocol.record.Field;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Verokäsittely: the stated code, or the one that the stated rate and tax leave room for. */
final class VatCategories {
    private static final String TAXED = "S";
    private static final String ZERO = "Z";
    private static final String NONE = "O";

    private VatCategories() {}

    /**
     * @param tax the stated tax of the same part; null where none is stated
     */
    static void add(Filling filling, Field category, Field rate, @Nullable Leaf code, @Nullable BigDecimal tax) {
        filling.text(category, code);
        if (!filling.has(category)) {
            var percent = filling.record().get(rate);
            filling.record().set(category, implied(percent == null ? null : new BigDecimal(percent), tax));
        }
    }

    private static String implied(@Nullable BigDecimal rate, @Nullable BigDecimal tax) {
        if (rate != null) {
            return rate.signum() == 0 ? ZERO : TAXED;
        }
        return tax != null && tax.signum() != 0 ? TAXED : NONE;
    }
}
