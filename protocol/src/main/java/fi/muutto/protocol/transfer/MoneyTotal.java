package fi.muutto.protocol.transfer;

/**
 * The sum of one money field over all records of a type.
 *
 * @param currency three letters (ISO 4217)
 * @param cents the sum in hundredths
 */
public record MoneyTotal(String type, String field, String currency, long cents) {}
