package fi.muutto.service.invoice;

import fi.muutto.rules.VatCategory;
import fi.muutto.rules.VatRate;
import fi.muutto.rules.VatTreatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Alv-valinta: a VAT category with its rate as one choice of a list.
 *
 * @param value what a form sends: {@code S25.5}, {@code AE}
 * @param rate the rate, if the choice is told by its rate
 * @param key message key of the name, if it is not
 */
record VatChoice(String value, @Nullable BigDecimal rate, String key) {
    private static final List<VatCategory> UNTAXED =
            List.of(VatCategory.Z, VatCategory.E, VatCategory.AE, VatCategory.K, VatCategory.G, VatCategory.O);

    static VatChoice of(VatTreatment treatment) {
        var category = treatment.category();
        return new VatChoice(
                value(treatment),
                category.isTaxed() ? treatment.rate().percent() : null,
                "invoice.vat." + category.name());
    }

    static String value(VatTreatment treatment) {
        var category = treatment.category();
        return category.isTaxed() ? category.name() + treatment.rate() : category.name();
    }

    /** What may be charged for a supply of that day, and whatever the lines hold already. */
    static List<VatChoice> on(LocalDate dateOfSupply, Stream<VatTreatment> used) {
        var all = new ArrayList<VatTreatment>();
        VatRate.validOn(dateOfSupply).forEach(rate -> all.add(VatTreatment.taxedAt(rate)));
        UNTAXED.forEach(category -> all.add(VatTreatment.untaxed(category)));
        used.filter(treatment -> !all.contains(treatment)).distinct().forEach(all::add);
        return all.stream().map(VatChoice::of).toList();
    }

    /** Reads what {@link #value} writes; empty for anything else. */
    static Optional<VatTreatment> read(String value) {
        if (value.startsWith("S")) {
            var rate = value.substring(1);
            boolean fits =
                    VatRate.flawIn(rate).isEmpty() && !VatRate.parse(rate).isZero();
            return fits ? Optional.of(VatTreatment.taxedAt(VatRate.parse(rate))) : Optional.empty();
        }
        return UNTAXED.stream()
                .filter(category -> category.name().equals(value))
                .map(VatTreatment::untaxed)
                .findFirst();
    }

    /** The treatment that a record states; a category that is none of ours is told by its rate. */
    static VatTreatment treatment(@Nullable String category, @Nullable BigDecimal percent) {
        if (percent != null && percent.signum() > 0) {
            return VatTreatment.taxedAt(new VatRate(percent));
        }
        return Arrays.stream(VatCategory.values())
                .filter(known -> known.name().equals(category) && !known.isTaxed())
                .findFirst()
                .map(VatTreatment::untaxed)
                .orElse(VatTreatment.untaxed(VatCategory.E));
    }

    boolean isOf(VatTreatment treatment) {
        return value.equals(value(treatment));
    }
}
