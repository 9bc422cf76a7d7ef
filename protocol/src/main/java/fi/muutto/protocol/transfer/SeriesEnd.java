package fi.muutto.protocol.transfer;

import org.jspecify.annotations.Nullable;

/**
 * Laskunumerosarja: where a series of invoice numbers stands.
 *
 * @param series the name of the series; may be empty
 * @param last the last number given, as it is printed; null if none was
 * @param next the next number, as it would be printed
 */
public record SeriesEnd(String series, @Nullable String last, String next) {}
