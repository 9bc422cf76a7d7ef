package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of one file of an import.
 *
 * @param invoice what the file says; null where it is refused
 * @param unplacedCount how many values have no place in the records; {@code unplaced} may hold fewer
 */
record FileView(
        int position,
        String name,
        Outcome outcome,
        @Nullable Summary invoice,
        @Nullable UUID other,
        @Nullable Refusal refusal,
        List<Unplaced> unplaced,
        int unplacedCount) {

    /** The invoice in one line; {@code payable} in cents. */
    record Summary(
            String format,
            String seller,
            String buyer,
            String number,
            boolean creditNote,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate dueOn,
            long payable,
            String currency,
            int lines) {

        static Summary of(ReadInvoice read) {
            var invoice = read.invoice();
            return new Summary(
                    read.format().key(),
                    text(invoice, SELLER_NAME),
                    text(invoice, BUYER_NAME),
                    text(invoice, NUMBER),
                    "381".equals(invoice.get(TYPE_CODE)),
                    date(invoice, ISSUED_ON),
                    date(invoice, DUE_ON),
                    Values.cents(invoice.require(PAYABLE)),
                    invoice.require(CURRENCY),
                    read.lines().size());
        }

        private static String text(RecordLine invoice, Field field) {
            var text = invoice.get(field);
            return text == null ? "" : text;
        }

        private static @Nullable LocalDate date(RecordLine invoice, Field field) {
            var text = invoice.get(field);
            return text == null ? null : LocalDate.parse(text);
        }
    }

    static FileView of(Judged file) {
        var read = file.read();
        var unplaced = read == null ? List.<Unplaced>of() : read.unplaced();
        return new FileView(
                file.position(),
                file.name(),
                file.outcome(),
                read == null ? null : Summary.of(read),
                file.other(),
                file.refusal(),
                unplaced,
                unplaced.size());
    }

    /** The same without the values that have no place, which a page has no more room for. */
    FileView withoutUnplaced() {
        return new FileView(position, name, outcome, invoice, other, refusal, List.of(), unplacedCount);
    }
}
