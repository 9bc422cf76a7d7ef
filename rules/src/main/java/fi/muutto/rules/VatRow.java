package fi.muutto.rules;

/**
 * Verokantakohtainen erittely: one row of the VAT breakdown.
 *
 * @param treatment VAT category and rate
 * @param base without VAT, in cents (EN 16931 BT-116)
 * @param vat in cents (BT-117)
 */
public record VatRow(VatTreatment treatment, long base, long vat) {

    /** With VAT, in cents. */
    public long gross() {
        return Math.addExact(base, vat);
    }

    VatRow plus(VatRow other) {
        return new VatRow(treatment, Math.addExact(base, other.base), Math.addExact(vat, other.vat));
    }
}
