package fi.muutto.rules;

/** Hintatapa: whether a price is without VAT or includes it. */
public enum PriceMode {
    /** Veroton hinta: VAT comes on top. */
    NET,
    /** Verollinen hinta: VAT is inside, and the printed price is what the buyer pays. */
    GROSS
}
