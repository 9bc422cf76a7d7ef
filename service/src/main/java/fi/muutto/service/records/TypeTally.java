package fi.muutto.service.records;

import fi.muutto.protocol.record.RecordType;

/** How many records of a type an account has, and the digest of their lines as 64 hexadecimal digits. */
public record TypeTally(RecordType type, long count, String digest) {}
