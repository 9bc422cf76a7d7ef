package fi.muutto.service.demo;

import fi.muutto.protocol.record.InvoiceEntryRecord;
import fi.muutto.protocol.record.RecordLine;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Marks things on an invoice and keeps count of what they come to. */
final class DemoEntries {
    private final DemoDice dice;
    private final DemoRecords records;
    private final RecordLine invoice;

    private long paid;
    private long credited;
    private long loss;

    DemoEntries(DemoDice dice, DemoRecords records, RecordLine invoice) {
        this.dice = dice;
        this.records = records;
        this.invoice = invoice;
    }

    RecordLine mark(String kind, LocalDate day, @Nullable Long amount, @Nullable String text) {
        var at = dice.workingTime(day);
        return records.add(entry(kind, day, at, amount, text));
    }

    RecordLine pay(LocalDate day, long cents, boolean whole) {
        paid += cents;
        return mark(whole ? "PAID" : "PART_PAID", day, cents, null)
                .set(InvoiceEntryRecord.COUNTERPARTY, "Tilisiirto")
                .set(
                        InvoiceEntryRecord.BANK_ENTRY_ID,
                        day.toString().replace("-", "") + dice.between(100_000, 999_999));
    }

    /** A payment that was marked by mistake and taken back. */
    void payAndUndo(LocalDate day, long cents) {
        var mistake = pay(day, cents, true);
        paid -= cents;
        mark("REVERSAL", day.plusDays(1), -cents, "Kirjattu väärälle laskulle.")
                .set(InvoiceEntryRecord.REVERSES_ID, mistake.id());
    }

    void credit(LocalDate day, long cents, RecordLine creditNote) {
        credited += cents;
        mark("CREDITED", day, cents, null).set(InvoiceEntryRecord.RELATED_ID, creditNote.id());
    }

    void writeOff(LocalDate day, long cents) {
        loss += cents;
        mark("CREDIT_LOSS", day, cents, "Ulosottoeste.");
    }

    long paid() {
        return paid;
    }

    long credited() {
        return credited;
    }

    long loss() {
        return loss;
    }

    private RecordLine entry(String kind, LocalDate day, Instant at, @Nullable Long amount, @Nullable String text) {
        return RecordLine.of(InvoiceEntryRecord.TYPE)
                .set(InvoiceEntryRecord.ID, dice.id(at))
                .set(InvoiceEntryRecord.INVOICE_ID, invoice.id())
                .set(InvoiceEntryRecord.ENTRY_KIND, kind)
                .set(InvoiceEntryRecord.HAPPENED_ON, day)
                .set(InvoiceEntryRecord.RECORDED_AT, at)
                .set(InvoiceEntryRecord.AMOUNT, amount)
                .set(InvoiceEntryRecord.TEXT, text)
                .set(InvoiceEntryRecord.AUTHOR, "Maija Mallikas");
    }
}
