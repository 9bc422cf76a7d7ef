package fi.muutto.service.records;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordType;

/**
 * Sum of one money field over all records of a type.
 *
 * @param currency empty where the records of the type do not say it; then currencies are added together, which is of use
 *     for comparing only
 */
public record MoneySum(RecordType type, Field field, String currency, long cents) {}
