package fi.muutto.service.importing;

import fi.muutto.protocol.record.RecordLine;
import java.util.List;

/**
 * What one file says, in the account's own records: every value as the file states it, in its own currency, nothing
 * recomputed. A credit note has the type 381 and negative sums, as those issued here have.
 *
 * @param invoice without what the account gives it: ids, series, sequence, customer, original, state, instants,
 *     version, and
 *     the sums of its entries (paid, credited, loss, open), which are 0 and the stated sum to pay
 * @param lines in the file's order, {@code position} from 1; without {@code id} and {@code invoiceId}
 * @param allowances of the whole invoice and of its lines
 * @param vats without {@code id} and {@code invoiceId}
 * @param unplaced in the file's order; every value of the file that no record holds
 */
record ReadInvoice(
        FileFormat format,
        RecordLine invoice,
        List<RecordLine> lines,
        List<ReadAllowance> allowances,
        List<RecordLine> vats,
        List<Unplaced> unplaced) {

    ReadInvoice {
        lines = List.copyOf(lines);
        allowances = List.copyOf(allowances);
        vats = List.copyOf(vats);
        unplaced = List.copyOf(unplaced);
    }
}
