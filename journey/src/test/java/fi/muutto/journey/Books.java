package fi.muutto.journey;

import java.nio.file.Path;

/** Keeping the books of a small company on the pages of a service: registering, settings, registers, invoices. */
final class Books {
    private final Visit visit;

    Books(Visit visit) {
        this.visit = visit;
    }

    /** A new account, and logged in to it. */
    void register(Person person, String company) {
        visit.open("/");
        visit.follow("Luo tili");
        visit.fill("Sähköpostiosoite", person.email());
        visit.fill("Salasana", person.password());
        visit.fill("Yrityksen nimi", company);
        visit.press("Luo tili");
        visit.notices("Kirjaudu nyt antamallasi sähköpostiosoitteella ja salasanalla.");
        visit.logIn(person);
        visit.reads("Koti");
    }

    void company(String businessId, String street) {
        visit.settings("Yrityksen tiedot");
        visit.fill("Y-tunnus", businessId);
        visit.fill("Katuosoite", street);
        visit.fill("Postinumero", "00100");
        visit.fill("Postitoimipaikka", "Helsinki");
        visit.press("Tallenna tiedot");
        visit.notices("Yrityksen tiedot on tallennettu.");
    }

    void prepaymentRegister() {
        visit.settings("Yrityksen tiedot");
        visit.box("Yritys on ennakkoperintärekisterissä").check();
        visit.press("Tallenna tiedot");
        visit.notices("Yrityksen tiedot on tallennettu.");
    }

    void logo(Path picture) {
        visit.settings("Yrityksen tiedot");
        visit.field("Valitse kuva").setInputFiles(picture);
        visit.press("Tallenna logo");
        visit.notices("Logo on tallennettu.");
    }

    void bankAccount(String iban) {
        visit.settings("Pankkitilit");
        visit.follow("Lisää pankkitili");
        visit.fill("Tilinumero (IBAN)", iban);
        visit.box("Näytä laskuilla").check();
        visit.press("Tallenna pankkitili");
        visit.notices("on tallennettu.");
    }

    void invoicing(int nextNumber, int termDays, String greeting) {
        visit.settings("Laskutusasetukset");
        visit.fill("Seuraava laskun numero", Integer.toString(nextNumber));
        visit.fill("Maksuaika, pv", Integer.toString(termDays));
        visit.fill("Vakioteksti laskulle", greeting);
        visit.press("Tallenna asetukset");
        visit.notices("Laskutusasetukset on tallennettu.");
    }

    void customer(String name, String businessId) {
        visit.go("Asiakkaat");
        visit.follow("Uusi asiakas");
        visit.fill("Nimi", name);
        visit.fill("Y-tunnus", businessId);
        visit.fill("Katuosoite", "Esimerkkikatu 2");
        visit.fill("Postinumero", "00200");
        visit.fill("Postitoimipaikka", "Helsinki");
        visit.press("Tallenna asiakas");
        visit.notices("Asiakas on tallennettu.");
    }

    void product(String name, String code, String price) {
        visit.go("Tuotteet");
        visit.follow("Uusi tuote");
        visit.fill("Nimi", name);
        visit.fill("Koodi", code);
        visit.fill("Hinta, €", price);
        visit.press("Tallenna tuote");
        visit.notices("Tuote " + name + " on tallennettu.");
    }

    /** Issues an invoice with one line, and reads that it has this number. */
    void invoice(String customer, String line, String price, String number) {
        draft(customer, line, "1", price);
        issue(number);
    }

    /** A saved draft with one line. */
    void draft(String customer, String line, String quantity, String price) {
        visit.go("Laskut");
        visit.follow("Uusi lasku");
        visit.fill("Hae asiakas", customer);
        visit.pressBeginning(customer);
        visit.field("Vaihda asiakas").waitFor();
        visit.fill("Selite, rivi 1", line);
        visit.fill("Määrä, rivi 1", quantity);
        visit.fill("Hinta, rivi 1", price);
        visit.press("Tallenna luonnos");
        visit.reads("Laskuluonnos");
    }

    /** Issues the draft that is open, and reads that it has this number. */
    void issue(String number) {
        visit.pressBeginning("Tarkista ja lähetä");
        visit.reads("Tarkista ennen lähettämistä");
        visit.pressBeginning("Lähetä lasku");
        visit.reads("Lasku " + number);
    }
}
