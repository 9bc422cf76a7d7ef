package fi.muutto.protocol.record;

/** What a field holds, and so how its value is written in a canonical line. */
public enum Kind {
    /** UUID of the record itself, lower case with hyphens. */
    ID,
    /** UUID of another record of the same account. */
    REFERENCE,
    /** SHA-256 of a file's bytes, 64 lower-case hexadecimal digits. */
    HASH,
    /** Any text, byte for byte. */
    TEXT,
    /** A word from an open list, such as a state or a currency; unknown words are kept. */
    CODE,
    /** Whole number, written as a JSON number. */
    INTEGER,
    /** Decimal number with its stored scale, written as a string. */
    DECIMAL,
    /** Money with two decimals, written as a string; its currency stands in another field. */
    MONEY,
    /** Calendar date, {@code YYYY-MM-DD}. */
    DATE,
    /** Instant in UTC with microseconds, {@code YYYY-MM-DDThh:mm:ss.ffffffZ}. */
    INSTANT,
    /** {@code true} or {@code false}. */
    FLAG
}
