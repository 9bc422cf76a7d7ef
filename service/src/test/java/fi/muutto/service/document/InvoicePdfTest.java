package fi.muutto.service.document;

import static fi.muutto.service.document.DocumentFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecordLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoicePdfTest {
    private static final InvoicePdf PDF = invoicePdf();

    @Test
    void anInvoiceShowsWhatTheLawAndCustomAsk() {
        var text = text(PDF.render(invoice(), lines(), vat(), logo()));

        assertThat(text.lines().map(String::strip))
                .anySatisfy(line -> assertThat(line).contains("Lasku"))
                .anySatisfy(line -> assertThat(line).contains("Laskun numero", "2026-109"))
                .anySatisfy(line -> assertThat(line).contains("Laskun päivämäärä", "28.10.2026"))
                .anySatisfy(line -> assertThat(line).contains("Eräpäivä", "11.11.2026"))
                .anySatisfy(line -> assertThat(line).contains("Maksuehto", "14 pv netto"))
                .anySatisfy(line -> assertThat(line).contains("Viivästyskorko", "10,5 %"))
                .anySatisfy(line -> assertThat(line).contains("Huomautusaika", "8 pv"))
                .anySatisfy(line -> assertThat(line).contains("Toimituspäivä", "27.10.2026"))
                .anySatisfy(line -> assertThat(line).contains("Viitenumero", "202 61094"))
                .anySatisfy(line -> assertThat(line).contains("Viitteenne", "Maija Mallikas / syksyn"))
                .anySatisfy(line -> assertThat(line).contains("Tilausnumero", "PO-4411"))
                .anySatisfy(line -> assertThat(line).contains("Asiakasnumero", "0042"))
                .anySatisfy(line -> assertThat(line).contains("Asiakkaan Y-tunnus", "2345678-4"));
        assertThat(text)
                .contains("Testi Tmi", "Mallikuja 1", "00100 Esimerkkilä", "Öljy & Äyri Oy", "20100 Mallila")
                .contains("Y-tunnus 1234567-1", "ALV-tunnus FI12345671", "Ennakkoperintärekisterissä", "Sivu 1/1");
    }

    @Test
    void everyLineVatRowAndTotalIsPrintedAsStored() {
        var text = text(PDF.render(invoice(), lines(), vat(), null));

        assertThat(text.lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains(
                        "Suunnittelutyö, syksyn esite 12 h 68,00 25,5 % 816,00",
                        "Asennus paikan päällä 3,5 h 72,00 25,5 % 252,00",
                        "Tarvikkeet 1 erä 67,00 25,5 % 67,00",
                        "Käsikirja, painettu 2 kpl 25,1255 13,5 % 50,25")
                .anySatisfy(line -> assertThat(line).contains("25,5 % 1 135,00 289,43"))
                .anySatisfy(line -> assertThat(line).contains("13,5 % 50,00 6,75"))
                .anySatisfy(line -> assertThat(line).contains("Veroton yhteensä 1 185,00 €"))
                .anySatisfy(line -> assertThat(line).contains("ALV yhteensä 296,18 €"))
                .anySatisfy(line -> assertThat(line).contains("Maksettavaa 1 481,18 €"));
    }

    @Test
    void thePaymentBoxHoldsWhatABankAsksFor() {
        var text = text(PDF.render(invoice(), lines(), vat(), null));

        var box = text.substring(text.indexOf("Maksutiedot"));
        assertThat(box)
                .contains("FI21 1234 5600 0007 85", "NDEAFIHH", "FI37 1590 3500 0007 76 DABAFIHH")
                .contains("202 61094", "11.11.2026", "1 481,18 €");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 1", "30, 2, 2", "200, 6, 9"})
    void anyNumberOfLinesIsPrintedWithTheHeadOnEachPage(int count, int fewest, int most) {
        var pdf = PDF.render(invoice(), lines(count), vat(), null);

        int pages = pages(pdf);
        assertThat(pages).isBetween(fewest, most);
        var text = text(pdf);
        for (int i = 1; i <= count; i++) {
            assertThat(text).containsOnlyOnce("Työvaihe nro " + i + ";");
        }
        for (int page = 1; page <= pages; page++) {
            var shown = text(pdf, page, page);
            assertThat(shown).contains("Sivu " + page + "/" + pages);
            assertThat(shown.contains("À-hinta, €")).isEqualTo(shown.contains("Työvaihe"));
        }
    }

    @Test
    void aLineIsNeverSplitBetweenPages() {
        var lines = lines(60);
        for (int i = 1; i <= lines.size(); i++) {
            lines.get(i - 1).set(InvoiceLineRecord.DESCRIPTION, "Kaapelointi\n".repeat(i % 5) + "Loppu " + i + ";");
        }
        var pdf = PDF.render(invoice(), lines, vat(), null);

        for (int page = 1; page <= pages(pdf); page++) {
            var shown = text(pdf, page, page);
            for (int i = 1; i <= lines.size(); i++) {
                assertThat(shown.contains("Loppu " + i + ";")).isEqualTo(shown.contains("Työvaihe nro " + i + ";"));
            }
        }
    }

    @Test
    void aCreditNoteNamesWhatItCreditsAndAsksForNothing() {
        var credit = invoice()
                .set(InvoiceRecord.TYPE_CODE, "381")
                .set(InvoiceRecord.ORIGINAL_NUMBER, "2026-100")
                .set(InvoiceRecord.ORIGINAL_ISSUED_ON, LocalDate.of(2026, 9, 1))
                .set(InvoiceRecord.GROSS_TOTAL, -8_145L)
                .set(InvoiceRecord.PAYABLE, -8_145L);

        var text = text(PDF.render(credit, lines(1), List.of(vat("S", "25.5", -6_490, -1_655)), null));

        assertThat(text).contains("Hyvityslasku", "2026-100, 1.9.2026", "−64,90", "−16,55", "−81,45 €");
        assertThat(text).doesNotContain("Maksutiedot", "Maksettavaa", "Eräpäivä", "FI21");
    }

    @ParameterizedTest
    @CsvSource({
        "AE, Käännetty verovelvollisuus",
        "K, AVL 72 a §: ALV 0 % Yhteisömyynti",
        "G, 'Veroton myynti, AVL 70 §'",
        "E, Arvonlisäveroton myynti"
    })
    void untaxedSalesSayWhy(String category, String ground) {
        var invoice = invoice().set(InvoiceRecord.BUYER_VAT_NUMBER, "SE123456789001");

        var text = text(PDF.render(invoice, lines(1), List.of(vat(category, "0", 118_500, 0)), null));

        assertThat(text).contains(ground, "SE123456789001", "0 %");
    }

    @Test
    void aStoredGroundIsPrintedInItsOwnWords() {
        var vat = vat("AE", "0", 118_500, 0)
                .set(InvoiceVatRecord.EXEMPTION_REASON, "Käännetty verovelvollisuus, AVL 8 c §");

        assertThat(text(PDF.render(invoice(), lines(1), List.of(vat), null)))
                .containsOnlyOnce("Käännetty verovelvollisuus, AVL 8 c §");
    }

    @Test
    void aSellerOutsideTheVatRegisterShowsNoVat() {
        var invoice = invoice().set(InvoiceRecord.SELLER_VAT_REGISTERED, false);

        for (var vat : List.of(List.of(vat("O", "0", 118_500, 0)), List.<RecordLine>of())) {
            assertThat(text(PDF.render(invoice, lines(1), vat, null)))
                    .contains("Myyjä ei arvonlisäverovelvollinen", "Y-tunnus 1234567-1")
                    .doesNotContain("ALV", "FI12345671", "25,5", "Veroton");
        }
    }

    @Test
    void aLineOfTextHasNoFigures() {
        var words = RecordLine.of(InvoiceLineRecord.TYPE)
                .set(InvoiceLineRecord.NAME, "Toinen vaihe:")
                .set(InvoiceLineRecord.VAT_CATEGORY, "S")
                .set(InvoiceLineRecord.NET, 0L);

        assertThat(text(PDF.render(invoice(), List.of(words), vat(), null))
                        .lines()
                        .map(String::strip))
                .contains("Toinen vaihe:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en", "de"})
    void theLanguageIsTheInvoicesOwnOrElseFinnish(String language) {
        var text = text(PDF.render(invoice().set(InvoiceRecord.LANGUAGE, language), lines(), vat(), null));

        var expected = List.of("fi Maksettavaa 1 481,18 €", "sv Att betala 1 481,18 €", "en To pay €1,481.18");
        assertThat(text.replaceAll(" +", " "))
                .contains(expected.stream()
                        .filter(words -> words.startsWith(language))
                        .findFirst()
                        .orElse(expected.get(0))
                        .substring(3));
        assertThat(text).doesNotContain("document.", "??");
    }

    @Test
    void anInvoiceOfAnotherProgramMayLackNearlyEverything() {
        var bare = RecordLine.of(InvoiceRecord.TYPE)
                .set(InvoiceRecord.CREATED_AT, Instant.parse("2020-01-01T00:00:00Z"))
                .set(InvoiceRecord.CURRENCY, "XQZ")
                .set(InvoiceRecord.PAYABLE, 100L);

        assertThat(text(PDF.render(bare, List.of(RecordLine.of(InvoiceLineRecord.TYPE)), List.of(), new byte[5])))
                .contains("1,00 XQZ");
    }
}
