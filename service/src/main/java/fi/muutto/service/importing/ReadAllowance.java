package fi.muutto.service.importing;

import fi.muutto.protocol.record.RecordLine;
import org.jspecify.annotations.Nullable;

/**
 * A discount or charge.
 *
 * @param line index in {@link ReadInvoice#lines} from 0; null where it is of the whole invoice
 * @param record without {@code id}, {@code invoiceId} and {@code lineId}
 */
record ReadAllowance(@Nullable Integer line, RecordLine record) {}
