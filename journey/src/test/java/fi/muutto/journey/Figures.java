package fi.muutto.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pages of a service show of an account: to be noted before a move and compared after it. */
final class Figures {
    /** The reports, and the choice of last year in each. */
    private static final Map<String, String> REPORTS = Map.of(
            "Laskuyhteenveto", "Edellinen vuosi",
            "Suoritukset", "Edellinen vuosi",
            "Saatavat", "Edellisen vuoden lopussa",
            "Myynti kuukausittain", "Edellinen vuosi");

    private final Visit visit;

    Figures(Visit visit) {
        this.visit = visit;
    }

    /** The figures of every report for last year, and of every saved report. */
    Map<String, List<String>> reports() {
        var figures = new LinkedHashMap<String, List<String>>();
        for (var report : REPORTS.entrySet()) {
            visit.go("Raportit");
            visit.follow(report.getKey());
            visit.follow(report.getValue());
            visit.reads(report.getKey());
            figures.put(report.getKey(), visit.table());
        }
        for (var saved : saved()) {
            visit.go("Raportit");
            visit.follow(saved);
            visit.reads(saved);
            figures.put("tallennettu: " + saved, visit.table());
        }
        return figures;
    }

    private List<String> saved() {
        visit.go("Raportit");
        visit.reads("Raportit");
        return visit.rowLinks().allInnerTexts();
    }

    /** Saves last year's figures of a report under a name. */
    void save(String report, String name) {
        visit.go("Raportit");
        visit.follow(report);
        visit.follow(REPORTS.get(report));
        visit.fill("Nimi", name);
        visit.press("Tallenna raportti");
        visit.notices("Raportti on tallennettu: " + name + ".");
    }

    /** The next invoice number as it will be printed. */
    String nextNumber() {
        visit.settings("Laskutusasetukset");
        return visit.field("Numeron alku").inputValue()
                + visit.field("Seuraava laskun numero").inputValue();
    }

    /** The documents of the newest invoices, by the path of the invoice. */
    Map<String, byte[]> documents() {
        visit.go("Laskut");
        visit.followBeginning("Kaikki");
        visit.reads("Laskut");
        var documents = new LinkedHashMap<String, byte[]>();
        for (var invoice : visit.rowLinks().all().stream().map(visit::target).toList()) {
            visit.open(invoice);
            if (visit.link("PDF").isVisible()) {
                documents.put(invoice, visit.bytes(visit.target(visit.link("PDF"))));
            }
        }
        return documents;
    }

    Map<String, byte[]> documents(Iterable<String> invoices) {
        var documents = new LinkedHashMap<String, byte[]>();
        for (var invoice : invoices) {
            visit.open(invoice);
            documents.put(invoice, visit.bytes(visit.target(visit.link("PDF"))));
        }
        return documents;
    }
}
