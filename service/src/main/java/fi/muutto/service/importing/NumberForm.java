package fi.muutto.service.importing;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a format writes decimal numbers. */
enum NumberForm {
    /** Finvoice: a comma. A point is read too where it cannot be taken for one between thousands. */
    COMMA("-?[0-9]{1,30}(,[0-9]{1,15}|\\.[0-9]{1,2})?"),
    /** UBL: a point, as XML Schema has it. */
    POINT("[+-]?([0-9]{1,30}(\\.[0-9]{0,15})?|\\.[0-9]{1,15})");

    private final Pattern pattern;

    NumberForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Null if it is no number of this form. The decimals stay as many as they are. */
    @Nullable
    BigDecimal read(String text) {
        return pattern.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
    }
}
