package fi.muutto.protocol.transfer;

/** How many records of a type there are, and the digest over their canonical lines in id order. */
public record TypeTally(String type, long count, Sha256 digest) {}
