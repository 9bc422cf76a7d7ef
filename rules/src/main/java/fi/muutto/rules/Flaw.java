package fi.muutto.rules;

/** What is wrong with a text or a number that was offered as a value. The wording for people lives with the pages. */
public enum Flaw {
    /** There is nothing but blanks. */
    EMPTY,
    /** It holds characters that have no place in such a value. */
    CHARACTERS,
    /** It is too short or too long. */
    LENGTH,
    /** Its parts do not stand in the required order. */
    FORM,
    /** The check digits do not fit: most likely a slip of the keyboard. */
    CHECK_DIGIT,
    /** It is well formed, but the authority never gives out such a value. */
    NEVER_ISSUED,
    /** Its country is missing, unknown or not the one that is asked for. */
    COUNTRY,
    /** Its currency is not a code of ISO 4217. */
    CURRENCY,
    /** It can be read in two ways, as {@code 1.234} can. */
    AMBIGUOUS,
    /** It has more decimals than can be kept. */
    DECIMALS,
    /** It is too large or too small. */
    RANGE,
    /** The VAT rate does not go with the VAT category. */
    RATE
}
