package fi.muutto.service.demo;

import fi.muutto.protocol.record.ContactPersonRecord;
import fi.muutto.protocol.record.CustomerGroupRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.RecordLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 300 customers: companies, people, a town, neighbours abroad, and names that programs stumble over. */
final class DemoCustomers {
    static final int COUNT = 300;
    static final String HARD_NAME = "Łukasz Żółć & Šárka <b>O'Neil</b> 株式会社 😀";

    private static final List<String> FIRST = List.of(
            "Kaarna",
            "Lumme",
            "Sini",
            "Tervas",
            "Rauta",
            "Hohka",
            "Koivu",
            "Salo",
            "Virta",
            "Kuura",
            "Öljy & Äyri",
            "Pilvi",
            "Harju",
            "Louhi",
            "Aalto",
            "Niitty",
            "Kanerva",
            "Suvi",
            "Talvi",
            "Vasara");
    private static final List<String> SECOND = List.of(
            "Rakennus",
            "Kahvila",
            "Autohuolto",
            "Puutarha",
            "Media",
            "Kuljetus",
            "Siivous",
            "Sähkö",
            "Leipomo",
            "Painotalo",
            "Kiinteistöt",
            "Hammas",
            "Optiikka",
            "Tilit",
            "Valaisin");
    private static final List<String> FORM = List.of("Oy", "Oy", "Oy", "Ky", "Tmi", "Oy Ab", "ry");
    private static final List<String> GIVEN = List.of(
            "Aino", "Eino", "Helmi", "Onni", "Sanni", "Väinö", "Åke", "Märta", "Ilona", "Tapio", "Kerttu", "Urho");
    private static final List<String> FAMILY =
            List.of("Mallikas", "Esimerkki", "Koenen", "Testinen", "Malliranta", "Näytelä", "Kuvitelma", "Mallström");
    private static final List<String> STREETS =
            List.of("Koekatu", "Mallitie", "Esimerkinkuja", "Rantapolku", "Satamakatu", "Myllymäentie", "Asemakatu");
    private static final List<List<String>> TOWNS = List.of(
            List.of("00100", "Esimerkkilä"),
            List.of("20100", "Mallila"),
            List.of("33100", "Koekylä"),
            List.of("90100", "Testaamo"),
            List.of("02650", "Ruukinranta"),
            List.of("65100", "Exempelstad"));

    final List<RecordLine> customers = new ArrayList<>();

    private final DemoDice dice;
    private final DemoRecords records;
    private final List<RecordLine> groups = new ArrayList<>();

    DemoCustomers(DemoDice dice, DemoRecords records, LocalDate founded, LocalDate today) {
        this.dice = dice;
        this.records = records;
        for (var name : List.of("Yritykset", "Kotitaloudet", "Rakennusala")) {
            groups.add(records.add(RecordLine.of(CustomerGroupRecord.TYPE)
                    .set(CustomerGroupRecord.ID, dice.id(dice.workingTime(founded)))
                    .set(CustomerGroupRecord.NAME, name)));
        }
        long days = founded.until(today, java.time.temporal.ChronoUnit.DAYS) - 60;
        for (int i = 0; i < COUNT; i++) {
            customers.add(records.add(customer(i, dice.workingTime(founded.plusDays(days * i / COUNT)))));
        }
    }

    RecordLine byId(String id) {
        return customers.stream()
                .filter(customer -> customer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private RecordLine customer(int i, Instant created) {
        var customer = basics(i, created);
        switch (i % 10) {
            case 0, 1, 2 -> person(customer);
            case 3 -> construction(customer);
            case 4 -> abroad(customer, i);
            default -> company(customer, i);
        }
        if (i == 7) {
            customer.set(CustomerRecord.NAME, HARD_NAME).set(CustomerRecord.NOTE, longNote());
        }
        return customer;
    }

    private RecordLine basics(int i, Instant created) {
        var town = dice.of(TOWNS);
        return RecordLine.of(CustomerRecord.TYPE)
                .set(CustomerRecord.ID, dice.id(created))
                .set(CustomerRecord.NUMBER, String.format(Locale.ROOT, "%05d", i + 1))
                .set(CustomerRecord.STREET, dice.of(STREETS) + " " + dice.between(1, 98))
                .set(CustomerRecord.POSTAL_CODE, town.get(0))
                .set(CustomerRecord.CITY, town.get(1))
                .set(CustomerRecord.COUNTRY, "FI")
                .set(CustomerRecord.LANGUAGE, town.get(1).equals("Exempelstad") ? "sv" : "fi")
                .set(CustomerRecord.ARCHIVED, i % 41 == 40)
                .set(CustomerRecord.CREATED_AT, created);
    }

    private void person(RecordLine customer) {
        var name = dice.of(GIVEN) + " " + dice.of(FAMILY);
        customer.set(CustomerRecord.CUSTOMER_KIND, "PERSON")
                .set(CustomerRecord.NAME, name)
                .set(CustomerRecord.GROUP_ID, groups.get(1).id())
                .set(CustomerRecord.EMAIL, "asiakas" + customer.get(CustomerRecord.NUMBER) + "@posti.example");
    }

    private void company(RecordLine customer, int i) {
        var id = dice.businessId();
        var name = dice.of(FIRST) + " " + dice.of(SECOND) + " " + dice.of(FORM);
        customer.set(CustomerRecord.CUSTOMER_KIND, i == 15 ? "PUBLIC" : "COMPANY")
                .set(CustomerRecord.NAME, i == 15 ? "Esimerkkilän kaupunki" : name)
                .set(CustomerRecord.BUSINESS_ID, id)
                .set(CustomerRecord.VAT_NUMBER, "FI" + id.replace("-", ""))
                .set(CustomerRecord.GROUP_ID, groups.get(0).id())
                .set(CustomerRecord.EMAIL, "laskut" + customer.get(CustomerRecord.NUMBER) + "@yritys.example")
                .set(CustomerRecord.PHONE, "09 " + dice.between(100, 999) + " " + dice.between(1000, 9999))
                .set(CustomerRecord.PAYMENT_TERM_DAYS, dice.oneIn(4) ? 30 : null);
        if (i % 3 == 0) {
            customer.set(CustomerRecord.EINVOICE_ADDRESS, "0037" + id.replace("-", ""))
                    .set(CustomerRecord.EINVOICE_OPERATOR, "003723327487");
        }
        person(customer, dice.of(GIVEN) + " " + dice.of(FAMILY), 1);
        if (dice.oneIn(3)) {
            person(customer, dice.of(GIVEN) + " " + dice.of(FAMILY), 2);
        }
    }

    private void construction(RecordLine customer) {
        company(customer, 1);
        customer.set(CustomerRecord.NAME, dice.of(FIRST) + " Rakennus Oy")
                .set(CustomerRecord.GROUP_ID, groups.get(2).id());
    }

    private void abroad(RecordLine customer, int i) {
        boolean german = i % 20 == 4;
        customer.set(CustomerRecord.CUSTOMER_KIND, "COMPANY")
                .set(CustomerRecord.NAME, german ? "Beispielwerk GmbH " + i : "Näidis OÜ " + i)
                .set(CustomerRecord.VAT_NUMBER, german ? "DE" + (900_000_000 + i) : "EE" + (900_000_000 + i))
                .set(CustomerRecord.STREET, german ? "Musterstraße 5" : "Näite tänav 7")
                .set(CustomerRecord.POSTAL_CODE, german ? "01067" : "10111")
                .set(CustomerRecord.CITY, german ? "Musterstadt" : "Näitelinn")
                .set(CustomerRecord.COUNTRY, german ? "DE" : "EE")
                .set(CustomerRecord.LANGUAGE, "en")
                .set(CustomerRecord.GROUP_ID, groups.get(0).id())
                .set(CustomerRecord.EMAIL, "invoices" + i + "@abroad.example");
    }

    private void person(RecordLine customer, String name, int position) {
        records.add(RecordLine.of(ContactPersonRecord.TYPE)
                .set(ContactPersonRecord.ID, dice.id(Instant.parse(customer.require(CustomerRecord.CREATED_AT))))
                .set(ContactPersonRecord.CUSTOMER_ID, customer.id())
                .set(ContactPersonRecord.NAME, name)
                .set(ContactPersonRecord.ROLE, position == 1 ? "Toimitusjohtaja" : "Ostolaskut")
                .set(ContactPersonRecord.EMAIL, position == 1 ? null : "ostolaskut@yritys.example")
                .set(ContactPersonRecord.PHONE, "040 000 " + dice.between(1000, 9999))
                .set(ContactPersonRecord.POSITION, position));
    }

    private static String longNote() {
        var note = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            note.append(i).append(". Sovittu: \"toimitus\" \\ nouto; 50 % ennakkoa, loput 14 pv.\tÄÖÅ 中文 €\n");
        }
        return note.toString();
    }
}
