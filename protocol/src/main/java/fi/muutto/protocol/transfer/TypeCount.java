package fi.muutto.protocol.transfer;

/** How many records of a type there are. */
public record TypeCount(String type, long count) {}
