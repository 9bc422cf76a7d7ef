package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.InvoiceAllowanceRecord;
import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.LineCheck;
import fi.muutto.protocol.record.Problem;
import fi.muutto.protocol.record.RecordLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a file says, with the ids that make records of it: a draft and its parts, ready to be stored. */
record Assembly(RecordLine invoice, List<RecordLine> parts) {
    private static final UUID TRIAL = new UUID(0, 0);
    private static final int MOST_NAMED = 10;

    /** Gives ids to the records that were read; they are the invoice's from then on. */
    static Assembly of(ReadInvoice read, Supplier<UUID> ids, Instant now) {
        var id = ids.get();
        var invoice = read.invoice()
                .set(ID, id)
                .set(STATE, "DRAFT")
                .set(CREATED_AT, now)
                .set(VERSION, 1);
        var lineIds = new ArrayList<UUID>();
        var parts = new ArrayList<RecordLine>();
        for (var line : read.lines()) {
            lineIds.add(ids.get());
            parts.add(line.set(InvoiceLineRecord.ID, lineIds.get(lineIds.size() - 1))
                    .set(InvoiceLineRecord.INVOICE_ID, id));
        }
        for (var allowance : read.allowances()) {
            var line = allowance.line();
            parts.add(allowance
                    .record()
                    .set(InvoiceAllowanceRecord.ID, ids.get())
                    .set(InvoiceAllowanceRecord.INVOICE_ID, id)
                    .set(InvoiceAllowanceRecord.LINE_ID, line == null ? null : lineIds.get(line)));
        }
        for (var vat : read.vats()) {
            parts.add(vat.set(InvoiceVatRecord.ID, ids.get()).set(InvoiceVatRecord.INVOICE_ID, id));
        }
        return new Assembly(invoice, parts);
    }

    /** What of the records breaks a declaration, as the check of a transfer would find it; null for nothing. */
    static @Nullable Refusal flawIn(ReadInvoice read) {
        var trial = Assembly.of(read, () -> TRIAL, Instant.EPOCH);
        var problems = new ArrayList<Problem>();
        LineCheck.check(trial.invoice(), problems);
        trial.parts().forEach(part -> LineCheck.check(part, problems));
        return problems.isEmpty()
                ? null
                : Refusal.unfit(problems.stream()
                        .map(Assembly::named)
                        .distinct()
                        .limit(MOST_NAMED)
                        .collect(Collectors.joining(", ")));
    }

    private static String named(Problem problem) {
        var field = problem.field();
        return problem.type() + (field == null ? "" : "." + field.name());
    }
}
