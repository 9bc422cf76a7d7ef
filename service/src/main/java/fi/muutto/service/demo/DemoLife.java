package fi.muutto.service.demo;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.Values;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;

/** What becomes of the invoices: who pays when, who does not, what is credited. */
final class DemoLife {
    private final DemoDice dice;
    private final LocalDate today;
    private final Deque<Creditable> creditable = new ArrayDeque<>();

    DemoLife(DemoDice dice, LocalDate today) {
        this.dice = dice;
        this.today = today;
    }

    /** An invoice that is going to be credited. */
    record Creditable(RecordLine invoice, DemoLines lines, DemoEntries entries, LocalDate issuedOn, boolean whole) {}

    void live(DemoEntries entries, RecordLine invoice, DemoLines lines, LocalDate issuedOn) {
        long payable = Values.cents(invoice.require(PAYABLE));
        entries.mark("ISSUED", issuedOn, null, null);
        entries.mark("SENT", issuedOn, null, "Sähköpostilla, " + invoice.get(BUYER_EMAIL));
        if (dice.oneIn(4) && issuedOn.isBefore(today)) {
            entries.mark("OPENED", issuedOn.plusDays(1), null, null);
        }
        if (creditable.isEmpty() && dice.oneIn(8)) {
            creditable.add(new Creditable(invoice, lines, entries, issuedOn, dice.oneIn(2)));
        } else {
            settle(entries, LocalDate.parse(invoice.require(DUE_ON)), issuedOn, payable);
        }
        close(invoice, entries);
    }

    boolean hasCreditable(LocalDate day) {
        return !creditable.isEmpty() && creditable.peek().issuedOn().isBefore(day);
    }

    Creditable takeCreditable(LocalDate day) {
        return creditable.remove();
    }

    private void settle(DemoEntries entries, LocalDate due, LocalDate issuedOn, long payable) {
        long late = today.toEpochDay() - due.toEpochDay();
        if (late < 0 && !dice.oneIn(3)) {
            return;
        }
        int fate = dice.upTo(200);
        if (late >= 0 && late < 90 && fate < 70) {
            slow(entries, due, payable, fate);
        } else if (late > 200 && fate < 3) {
            entries.mark("REMINDED", due.plusDays(15), null, "1. muistutus sähköpostilla");
            entries.mark("COLLECTION", due.plusDays(45), null, "Siirretty perintään.");
            entries.writeOff(due.plusDays(180), payable);
        } else {
            paid(entries, due, issuedOn, payable, fate);
        }
    }

    private void slow(DemoEntries entries, LocalDate due, long payable, int fate) {
        if (due.plusDays(15).isBefore(today)) {
            entries.mark("REMINDED", due.plusDays(15), null, "1. muistutus sähköpostilla");
            entries.mark("NOTE", due.plusDays(16), null, "Soitettu, lupasi maksaa perjantaina.");
        }
        if (fate < 25 && payable > 1) {
            entries.pay(earliest(due.plusDays(3)), payable / 2, false);
        }
    }

    private void paid(DemoEntries entries, LocalDate due, LocalDate issuedOn, long payable, int fate) {
        var day = earliest(latest(due.plusDays(dice.between(-6, 9)), issuedOn));
        if (fate % 33 == 0) {
            entries.payAndUndo(earliest(due.minusDays(3)), payable);
        }
        if (fate % 10 == 1 && payable > 1) {
            entries.pay(day, payable / 3, false);
            entries.pay(earliest(day.plusDays(20)), payable - payable / 3, true);
        } else {
            entries.pay(day, payable, true);
        }
    }

    void creditNote(DemoEntries entries, RecordLine note, Creditable original, LocalDate day, long gross) {
        entries.mark("ISSUED", day, null, null);
        entries.mark("SENT", day, null, "Sähköpostilla, " + note.get(BUYER_EMAIL));
        original.entries().credit(day, -gross, note);
        long rest = Values.cents(original.invoice().require(PAYABLE)) + gross;
        if (rest != 0 && day.plusDays(20).isBefore(today)) {
            original.entries().pay(day.plusDays(14), rest, true);
        }
        close(original.invoice(), original.entries());
        entries.credit(day, gross, original.invoice());
        close(note, entries);
    }

    private void close(RecordLine invoice, DemoEntries entries) {
        long payable = Values.cents(invoice.require(PAYABLE));
        long open = payable - entries.paid() - entries.credited() - entries.loss();
        invoice.set(PAID_TOTAL, entries.paid())
                .set(CREDITED_TOTAL, entries.credited())
                .set(LOSS_TOTAL, entries.loss())
                .set(OPEN_TOTAL, open)
                .set(STATE, state(payable, open, entries));
    }

    private static String state(long payable, long open, DemoEntries entries) {
        if (open != 0) {
            return entries.paid() != 0 ? "PART_PAID" : "OPEN";
        }
        if (entries.loss() != 0) {
            return "WRITTEN_OFF";
        }
        return payable != 0 && entries.credited() == payable ? "CREDITED" : "PAID";
    }

    private LocalDate earliest(LocalDate day) {
        return day.isAfter(today) ? today : day;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
