package fi.muutto.service.demo;

import fi.muutto.protocol.record.ContactEventRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.MemoRecord;
import fi.muutto.protocol.record.RecordLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** 1 000 contact events and 500 memos on the customers' cards, equal twins among them. */
final class DemoContacts {
    private static final String AUTHOR = "Maija Mallikas";
    private static final List<String> KINDS = List.of("CALL", "EMAIL", "MEETING", "OTHER");
    private static final List<String> SUBJECTS = List.of(
            "Tarjouspyyntö", "Aikataulu", "Reklamaatio hoidettu", "Uusi tilaus", "Laskun selvitys", "Vuosihuolto");
    private static final List<String> TEXTS = List.of(
            "Sovittiin uusi aika, asiakas vahvistaa sähköpostilla.",
            "Toimitus viikolla 12.\nMuista lisäavaimet.",
            "Haluaa laskun jatkossa verkkolaskuna.",
            "Kysyi alennusta isommasta erästä – luvattu 5 %.");
    private static final List<String> MEMOS = List.of(
            "Portin koodi kysytään paikan päällä.",
            "Laskulle aina tilausnumero.",
            "Koira pihalla. Soita ennen tuloa.",
            "Maksaa aina ajallaan; ei muistutuksia.\n\nYhteyshenkilö vaihtuu keväällä.");

    private final DemoDice dice;
    private final DemoRecords records;

    DemoContacts(DemoDice dice, DemoRecords records, List<RecordLine> customers, LocalDate founded, LocalDate today) {
        this.dice = dice;
        this.records = records;
        int days = (int) (today.toEpochDay() - founded.toEpochDay());
        for (int i = 0; i < 499; i++) {
            event(dice.of(customers), dice.workingTime(founded.plusDays(dice.upTo(days))));
            event(customers.get(i % 40), dice.workingTime(founded.plusDays(dice.upTo(days))));
        }
        for (int i = 0; i < 498; i++) {
            memo(dice.of(customers), dice.workingTime(founded.plusDays(dice.upTo(days))), dice.of(MEMOS));
        }
        twins(customers.get(7), dice.workingTime(today.minusDays(100)));
    }

    private void event(RecordLine customer, Instant at) {
        event(customer, at, dice.of(KINDS), dice.of(SUBJECTS), dice.of(TEXTS));
    }

    private void event(RecordLine customer, Instant at, String kind, String subject, String text) {
        records.add(RecordLine.of(ContactEventRecord.TYPE)
                .set(ContactEventRecord.ID, dice.id(at))
                .set(ContactEventRecord.CUSTOMER_ID, customer.id())
                .set(ContactEventRecord.HAPPENED_AT, at)
                .set(ContactEventRecord.EVENT_KIND, kind)
                .set(ContactEventRecord.SUBJECT, subject)
                .set(ContactEventRecord.TEXT, text)
                .set(ContactEventRecord.AUTHOR, AUTHOR)
                .set(ContactEventRecord.CREATED_AT, at));
    }

    private void memo(RecordLine customer, Instant at, String text) {
        records.add(RecordLine.of(MemoRecord.TYPE)
                .set(MemoRecord.ID, dice.id(at))
                .set(MemoRecord.CUSTOMER_ID, customer.id())
                .set(MemoRecord.TEXT, text)
                .set(MemoRecord.AUTHOR, AUTHOR)
                .set(MemoRecord.WRITTEN_AT, at));
    }

    /** Equal in everything but their id; both are real. */
    private void twins(RecordLine customer, Instant at) {
        var text = customer.get(CustomerRecord.NOTE);
        for (int i = 0; i < 2; i++) {
            event(customer, at, "CALL", "Soitto", "Ei vastannut.");
            memo(customer, at, text == null ? "Soitettu kahdesti." : text);
        }
    }
}
