package fi.muutto.service.invoice;

import fi.muutto.rules.DecimalInput;
import fi.muutto.rules.Flaw;
import fi.muutto.rules.PricedLine;
import fi.muutto.rules.VatCategory;
import fi.muutto.rules.VatTreatment;
import fi.muutto.service.shell.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads one line of the editor and names all that is wrong with it. */
final class DraftLineReading {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 8;

    private final DraftLineForm form;
    private final int index;
    private final Problems problems;
    private boolean sound = true;

    private DraftLineReading(DraftLineForm form, int index, Problems problems) {
        this.form = form;
        this.index = index;
        this.problems = problems;
    }

    /** The line; null if it is empty or cannot be read. */
    static @Nullable DraftLine read(DraftLineForm form, int index, LocalDate supply, Problems problems) {
        return form.isBlank() ? null : new DraftLineReading(form, index, problems).read(supply);
    }

    private @Nullable DraftLine read(LocalDate supply) {
        boolean words = form.quantity().isBlank() && form.price().isBlank();
        var quantity = words ? null : number("quantity", form.quantity(), "invoice.draft.quantity.missing");
        var price = words ? null : number("price", form.price(), "invoice.draft.price.missing");
        var discount = form.discount().isBlank() ? null : discount();
        var treatment = treatment(supply, words);
        if (form.name().isBlank()) {
            problem("name", "invoice.draft.name.missing");
        }
        requireShort("name", form.name(), 200);
        requireShort("description", form.description(), 4_000);
        requireShort("unit", form.unit(), 20);
        if (quantity != null && price != null) {
            requireReasonable(quantity, price);
        }
        return sound
                ? new DraftLine(
                        DraftForm.uuid(form.productId()).orElse(null),
                        limited(form.productCode(), 50),
                        textOrNull(form.name()),
                        textOrNull(form.description()),
                        quantity,
                        textOrNull(form.unit()),
                        price,
                        words ? null : discount,
                        treatment)
                : null;
    }

    private @Nullable BigDecimal number(String field, String text, String missing) {
        var flaw = DecimalInput.flawIn(text);
        if (flaw.isEmpty()) {
            var number = DecimalInput.parse(text);
            if (number.scale() <= MOST_DECIMALS) {
                return number;
            }
            problem(field, "invoice.draft.number.decimals", MOST_DECIMALS);
            return null;
        }
        problem(field, key(flaw.get(), missing));
        return null;
    }

    private static String key(Flaw flaw, String missing) {
        return switch (flaw) {
            case EMPTY -> missing;
            case AMBIGUOUS -> "invoice.draft.number.ambiguous";
            default -> "invoice.draft.number.unreadable";
        };
    }

    private @Nullable BigDecimal discount() {
        var percent = number("discount", form.discount().replace("%", ""), "invoice.draft.number.unreadable");
        if (percent != null && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0)) {
            problem("discount", "invoice.draft.discount.range");
            return null;
        }
        return percent;
    }

    private VatTreatment treatment(LocalDate supply, boolean words) {
        var treatment = VatChoice.read(form.vat()).orElse(null);
        if (treatment == null) {
            if (!words) {
                problem("vat", "invoice.draft.vat.missing");
            }
            return VatTreatment.untaxed(VatCategory.E);
        }
        if (!words && treatment.category().isTaxed() && !treatment.rate().isValidOn(supply)) {
            problem("vat", "invoice.draft.vat.invalid", treatment.rate().percent(), supply);
        }
        return treatment;
    }

    private void requireReasonable(BigDecimal quantity, BigDecimal price) {
        if (PricedLine.flawIn(quantity, price).isPresent()) {
            problem("price", "invoice.draft.number.large");
        }
    }

    private void requireShort(String field, String text, int most) {
        if (text.length() > most) {
            problem(field, "invoice.draft.text.long", most, text.length());
        }
    }

    private void problem(String field, String key, Object... args) {
        sound = false;
        problems.add("lines[" + index + "]." + field, key, args);
    }

    private static @Nullable String textOrNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static @Nullable String limited(String text, int most) {
        return text.isBlank() || text.length() > most ? null : text;
    }
}
