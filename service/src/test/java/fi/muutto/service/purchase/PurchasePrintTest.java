package fi.muutto.service.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.files.FileType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The print is read back by its text layer, page by page. */
@ServiceTest
class PurchasePrintTest {
    private static final Locale FINNISH = Locale.forLanguageTag("fi");
    private static final Pattern LISTED = Pattern.compile("(?m)^.*\\b(N-\\d+)\\b.* (\\d+)\\s*$");

    @Autowired
    private Visitors visitors;

    @Autowired
    private Purchases purchases;

    @Autowired
    private PurchasePrint print;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    private AccountId account;
    private PersonId person;

    @BeforeEach
    void start() {
        var owner = visitors.owner();
        account = visitors.accountOf(owner);
        person = visitors.personOf(owner);
    }

    private UUID add(int number, String supplier, long gross, @Nullable Attachment attachment) {
        var id = new UUID(number, number);
        var day = LocalDate.of(2024, 1, 1).plusDays(number * 7L);
        purchases.add(
                account,
                person,
                new Purchase(
                        id,
                        supplier,
                        null,
                        "N-" + number,
                        day,
                        day.plusDays(14),
                        null,
                        "EUR",
                        null,
                        null,
                        gross,
                        null,
                        null,
                        null),
                attachment);
        return id;
    }

    private static Attachment pdf(String name, byte[] bytes) {
        return new Attachment(name, FileType.PDF, bytes);
    }

    /** Text of each page. */
    private List<String> pages() throws IOException {
        var path = print.print(account, FINNISH);
        try (var document = Loader.loadPDF(path.toFile())) {
            keepForTheEye(path);
            return texts(document);
        } finally {
            Files.delete(path);
        }
    }

    private static void keepForTheEye(Path path) throws IOException {
        var folder = System.getProperty("muutto.keep");
        if (folder != null) {
            Files.copy(path, Path.of(folder, path.getFileName().toString()));
        }
    }

    private static List<String> texts(PDDocument document) throws IOException {
        var texts = new ArrayList<String>();
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        for (int i = 1; i <= document.getNumberOfPages(); i++) {
            stripper.setStartPage(i);
            stripper.setEndPage(i);
            texts.add(stripper.getText(document).replace('\u00a0', ' '));
        }
        return texts;
    }

    @Test
    void theContentsNameThePageOfEachInvoice() throws IOException {
        for (int i = 1; i <= 90; i++) {
            var attachment = i % 4 != 0 ? null : pdf("l.pdf", Papers.pdf("Paperi " + i, i % 3 + 1, PDRectangle.A4, 0));
            add(i, "Toimittaja " + i + " Oy", 100L * i, attachment);
        }
        var pages = pages();
        int sheets = 0;
        for (var contents :
                pages.stream().filter(page -> !page.contains("Eräpäivä")).toList()) {
            for (var row : LISTED.matcher(contents).results().toList()) {
                int number = Integer.parseInt(row.group(2));
                assertThat(pages.get(number - 1))
                        .as(row.group(1))
                        .contains("Eräpäivä", row.group(1) + "\n", "Sivu " + number + " / " + pages.size());
                sheets++;
            }
        }
        assertThat(sheets).isEqualTo(90);
        var all = String.join("\n", pages);
        for (int i = 4; i <= 90; i += 4) {
            for (int page = 1; page <= i % 3 + 1; page++) {
                assertThat(all).contains("Paperi " + i + " sivu " + page);
            }
        }
        assertThat(all)
                .contains("Yhteensä 2024 ", "Yhteensä 2025 ", "90 ostolaskua, tulostettu 25.11.2026", "Testi Tmi");
    }

    @Test
    void aBrokenOrEncryptedAttachmentGetsAPageThatSaysSoAndTheOthersArePrinted() throws IOException {
        var whole = Papers.pdf("Ehjä", 1, PDRectangle.A4, 0);
        add(1, "Rikki Oy", 1, pdf("rikki.pdf", "%PDF-1.7\nroskaa".getBytes(StandardCharsets.UTF_8)));
        add(2, "Salattu Oy", 1, pdf("salattu.pdf", Papers.encrypted("Salaisuus", "avain")));
        add(3, "Avoin Oy", 1, pdf("avoin.pdf", Papers.encrypted("Luettava", "")));
        add(4, "Katkennut Oy", 1, pdf("katki.pdf", java.util.Arrays.copyOf(whole, whole.length / 2)));
        add(5, "株式会社 Łukasz 😀 Oy", 1, pdf("株 😀.pdf", "%PDF-".getBytes(StandardCharsets.UTF_8)));
        var lost = add(6, "Kadonnut Oy", 1, pdf("kadonnut.pdf", whole));
        add(7, "Ehjä Oy", 1, pdf("ehja.pdf", Papers.pdf("Kunnossa", 1, PDRectangle.A3, 90)));
        add(8, "Kuva Oy", 1, new Attachment("k.png", FileType.PNG, Papers.picture(600, 900, "png")));
        add(9, "Paksu Oy", 1, pdf("paksu.pdf", Papers.pdf("Paksu", 501, PDRectangle.A6, 0)));
        work.write(
                account,
                () -> jdbc.sql("""
                        delete from purchase_file_chunk where account_id = :account and sha256 =
                               (select file from purchase_invoice where account_id = :account and id = :id)
                        """)
                        .param("account", account.value())
                        .param("id", lost)
                        .update());
        var all = String.join("\n", pages());
        assertThat(all)
                .contains("Liitettä rikki.pdf ei voitu tulostaa, koska tiedosto on vioittunut.")
                .contains("Liitettä salattu.pdf ei voitu tulostaa, koska se on suojattu salasanalla.")
                .contains("Luettava sivu 1", "Kunnossa sivu 1", "Ostolasku 8 · liite, sivu 1 / 1")
                .contains("Liitettä □ □.pdf ei voitu tulostaa", "株式会社 Łukasz")
                .contains("Liitettä kadonnut.pdf ei voitu tulostaa, koska sen tiedosto puuttuu.")
                .contains("koska siinä on 501 sivua. Enimmäismäärä on 500.")
                .doesNotContain("Salaisuus");
        for (int i = 1; i <= 9; i++) {
            assertThat(all).contains("N-" + i);
        }
    }

    @Test
    void noInvoicesMakeAPrintThatSaysSo() throws IOException {
        assertThat(pages()).hasSize(1).first().asString().contains("Ei ostolaskuja, tulostettu 25.11.2026");
    }

    @Test
    void hundredAndTwentyInvoicesWithPicturesArePrintedWithFewObjectsHeldToTheEnd() throws IOException {
        var picture = Papers.picture(1200, 1800, "jpeg");
        for (int i = 1; i <= 120; i++) {
            add(i, "Toimittaja " + i, i, new Attachment("k.jpeg", FileType.JPEG, unique(picture, i)));
        }
        var path = print.print(account, FINNISH);
        try (var document = Loader.loadPDF(path.toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(243);
            assertThat(document.getDocument().getXrefTable().size())
                    .as("objects, which are held in memory to the end")
                    .isLessThan(120 * 20);
        } finally {
            Files.delete(path);
        }
    }

    /** The same picture with other bytes at the end. */
    private static byte[] unique(byte[] picture, int number) {
        var unique = java.util.Arrays.copyOf(picture, picture.length + 4);
        unique[unique.length - 1] = (byte) number;
        return unique;
    }
}
