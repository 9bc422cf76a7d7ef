package fi.muutto.protocol.transfer;

import java.util.UUID;

/** The source holds both receipts of the attempt. */
public record Acknowledged(UUID attempt) {}
