package fi.muutto.rules;

/**
 * The amounts of one line, in cents.
 *
 * @param full quantity times price, in the price mode of the line
 * @param discount what came off, in the price mode of the line
 * @param net without VAT, after the discount (EN 16931 BT-131)
 */
public record LineAmounts(long full, long discount, long net) {

    /** After the discount, in the price mode of the line: the figure printed at the end of the line. */
    public long amount() {
        return full - discount;
    }
}
