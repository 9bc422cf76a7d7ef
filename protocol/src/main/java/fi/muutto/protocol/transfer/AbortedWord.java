package fi.muutto.protocol.transfer;

import java.util.UUID;

/** The source's word that an attempt is burned. Only this lets a target discard what it has prepared. */
public record AbortedWord(UUID attempt, String source, String target) {}
