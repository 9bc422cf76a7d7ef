package fi.muutto.service.company;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.Kind;
import fi.muutto.protocol.record.NumberSeriesRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.TestClock;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class InvoicingPageTest {
    private static final String PATH = "/asetukset/laskutus";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Companies companies;

    @Autowired
    private AccountWork work;

    @Autowired
    private RecordRows rows;

    @Autowired
    private Ids ids;

    @Autowired
    private TestClock clock;

    private Browserless owner;

    @BeforeEach
    void openAnAccount() {
        owner = visitors.owner();
        owner.get(PATH);
    }

    @Test
    void everythingThatIsSavedComesBack() {
        var page = save(Map.of(
                "prefix",
                "2026-",
                "nextNumber",
                "0119",
                "paymentTermDays",
                "21",
                "lateInterest",
                "10,5",
                "noticePeriodDays",
                "10",
                "vatRate",
                "13.5",
                "priceMode",
                "GROSS",
                "referenceForm",
                "RF",
                "language",
                "sv",
                "greeting",
                "Kiitos\r\ntilauksesta."));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Laskutusasetukset on tallennettu.", "2026-0119, 2026-0120, 2026-0121");
        assertThat(page.body())
                .contains(
                        "value=\"0119\"",
                        "value=\"21\"",
                        "value=\"10,5\"",
                        "value=\"13.5\" selected",
                        "value=\"GROSS\" selected",
                        "value=\"sv\" selected",
                        ">Kiitos\ntilauksesta.</textarea>");
        var settings = companies.settings(visitors.accountOf(owner));
        assertThat(settings.get(InvoicingSettingsRecord.REFERENCE_FORM)).isEqualTo("RF");
        assertThat(settings.get(InvoicingSettingsRecord.LATE_INTEREST)).isEqualTo("10.5");
        assertThat(series().get(NumberSeriesRecord.MIN_DIGITS)).isEqualTo("4");
    }

    @Test
    void severalFaultsAreToldTogetherAndWhatWasTypedIsKept() {
        var page = save(Map.of(
                "nextNumber",
                "12x",
                "paymentTermDays",
                "",
                "lateInterest",
                "101",
                "noticePeriodDays",
                "-1",
                "vatRate",
                "24",
                "language",
                "ru"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "Korjaa 6 kohtaa.",
                        "Kirjoita numero väliltä 1–999999999999 ilman välejä.",
                        "Kirjoita maksuaika päivinä.",
                        "Kirjoita luku väliltä 0–100.",
                        "Kirjoita kokonaisluku väliltä 0–365.",
                        "Valitse verokanta, joka on nyt voimassa.",
                        "Valitse jokin vaihtoehdoista.");
        assertThat(page.body()).contains("value=\"12x\"", "value=\"101\"");
    }

    /** Prefix, typed number, highest printed number: refused if it is not above, whichever series printed it. */
    @ParameterizedTest
    @CsvSource({
        "2026-, 118, 2026-118",
        "2026-, 117, 2026-118",
        "'', 118, 118",
        "'', 1, 118",
        "2026-, 0118, 2026-0118",
        "'', 200, 200",
        "A, 7, A7"
    })
    void aNextNumberThatIsNotAboveTheHighestIsRefusedAndTheInvoiceNamed(String prefix, String next, String highest) {
        invoice(highest);
        var page = save(Map.of("prefix", prefix, "nextNumber", next));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("Lasku " + highest + " on jo annettu. Seuraavan numeron on oltava sitä suurempi, vähintään ");
        assertThat(series().get(NumberSeriesRecord.NEXT_NUMBER)).isEqualTo("1001");
    }

    @ParameterizedTest
    @CsvSource({"2026-, 119, 2026-118", "'', 201, 200", "2027-, 1, 2026-118", "'', 1, 2026-118", "A, 8, A7"})
    void aNextNumberAboveWhatIsPrintedTheSameWayIsTaken(String prefix, String next, String highest) {
        invoice(highest);
        assertThat(save(Map.of("prefix", prefix, "nextNumber", next)).text())
                .contains("Laskutusasetukset on tallennettu.");
    }

    @Test
    void thePageNamesTheHighestNumberAndLeadsToItsInvoice() {
        save(Map.of("prefix", "2026-", "nextNumber", "1"));
        var id = invoice("2026-118");
        var page = owner.get(PATH);
        assertThat(page.text()).contains("Suurin annettu numero on 2026-118 .");
        assertThat(page.body()).contains("href=\"/laskut/" + id + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-08-31T12:00:00Z", "2024-09-01T12:00:00Z", "2026-01-01T12:00:00Z"})
    void theRatesOfferedAreThoseOfTheDay(String now) {
        clock.set(Instant.parse(now));
        var expected = now.startsWith("2024-08") ? "24 %" : "25,5 %";
        assertThat(owner.get(PATH).found("<option[^>]*>([^<]*%)<")).contains(expected.replace(' ', '\u00a0'));
        var refused = now.startsWith("2024-08") ? "25.5" : "24";
        assertThat(save(Map.of("vatRate", refused)).text()).contains("Valitse verokanta, joka on nyt voimassa.");
    }

    private Page save(Map<String, String> fields) {
        var all = new HashMap<>(Map.of(
                "nextNumber",
                "1001",
                "paymentTermDays",
                "14",
                "vatRate",
                "25.5",
                "priceMode",
                "NET",
                "referenceForm",
                "NATIONAL",
                "language",
                "fi"));
        all.putAll(fields);
        return owner.post(PATH, all);
    }

    private RecordLine series() {
        return companies.series(visitors.accountOf(owner));
    }

    /** An arrived invoice with this number in no series of ours. */
    private UUID invoice(String number) {
        var id = ids.next();
        var invoice = RecordLine.of(InvoiceRecord.TYPE);
        for (var field : InvoiceRecord.TYPE.fields()) {
            if (field.mandatory()) {
                invoice.set(field, blank(field.kind()));
            }
        }
        invoice.set(InvoiceRecord.ID, id).set(InvoiceRecord.NUMBER, number);
        invoice.set(InvoiceRecord.CURRENCY, "EUR").set(InvoiceRecord.STATE, "PAID");
        var account = visitors.accountOf(owner);
        work.write(account, () -> rows.insert(account, invoice));
        return id;
    }

    private static Object blank(Kind kind) {
        return switch (kind) {
            case MONEY -> 0L;
            case INTEGER -> 0;
            case FLAG -> false;
            case INSTANT -> Instant.EPOCH;
            default -> "x";
        };
    }
}
