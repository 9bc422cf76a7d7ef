package fi.muutto.journey;

/** Making an invoice on the pages. */
final class InvoiceWork {
    private final Visit visit;

    InvoiceWork(Visit visit) {
        this.visit = visit;
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

    /** Issues the draft that is open. */
    void issue() {
        visit.pressBeginning("Tarkista ja lähetä");
        visit.reads("Tarkista ennen lähettämistä");
        visit.pressBeginning("Lähetä lasku");
    }
}
