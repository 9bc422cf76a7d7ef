package fi.muutto.service.records;

import org.jspecify.annotations.Nullable;

/**
 * Some canonical lines of one type.
 *
 * @param lines the bytes of whole lines
 * @param count how many lines
 * @param last id of the last line, from which the next page goes on; null if there is no line
 * @param complete whether no line of the type follows
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and a copy would double every page
public record RecordPage(byte[] lines, int count, @Nullable String last, boolean complete) {}
