package fi.muutto.rules;

/**
 * The amounts of an allowance, in cents.
 *
 * @param treatment VAT category and rate that it reduces
 * @param priceMode whether the amount includes VAT
 * @param amount as it was given, in its price mode
 * @param net without VAT (EN 16931 BT-92)
 */
public record AllowanceAmounts(VatTreatment treatment, PriceMode priceMode, long amount, long net) {}
