package fi.muutto.rules;

import java.util.Comparator;

/** What amounts must share to be added before VAT is computed: treatment, and whether VAT is inside. */
record PricedGroup(VatTreatment treatment, PriceMode priceMode) implements Comparable<PricedGroup> {
    private static final Comparator<PricedGroup> ORDER =
            Comparator.comparing(PricedGroup::treatment).thenComparing(PricedGroup::priceMode);

    long vat(long amount) {
        return priceMode == PriceMode.NET ? treatment.vatOnNet(amount) : treatment.vatInGross(amount);
    }

    long net(long amount) {
        return priceMode == PriceMode.NET ? amount : Math.subtractExact(amount, treatment.vatInGross(amount));
    }

    @Override
    public int compareTo(PricedGroup other) {
        return ORDER.compare(this, other);
    }
}
