package fi.muutto.service.document;

import static fi.muutto.service.document.DocumentFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.InvoiceRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

class SameBytesTest {

    @Test
    void twoRenderersGiveTheSameBytes() {
        assertThat(document(invoicePdf())).isEqualTo(document(invoicePdf()));
    }

    @Test
    void twoFreshMachinesOfDifferentTimeZonesGiveTheSameBytes() throws Exception {
        var here = digest(document(invoicePdf()));

        assertThat(digestOfAFreshMachine("Asia/Tokyo", "ja")).isEqualTo(here);
        assertThat(digestOfAFreshMachine("Europe/Helsinki", "fi")).isEqualTo(here);
    }

    @Test
    void manyThreadsGiveTheSameBytes() {
        var pdf = invoicePdf();
        var expected = document(pdf);

        var pool = new ForkJoinPool(4);
        var same = pool.submit(
                () -> IntStream.range(0, 24).parallel().allMatch(i -> Arrays.equals(expected, document(pdf))));

        assertThat(same.join()).isTrue();
        pool.shutdown();
    }

    @Test
    void theDocumentIsDatedAtTheMomentOfIssueAndTagged() throws IOException {
        try (var pdf = Loader.loadPDF(document(invoicePdf()))) {
            var information = pdf.getDocumentInformation();
            var catalog = pdf.getDocumentCatalog();
            var xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);

            assertThat(information.getCreationDate().toInstant()).isEqualTo(Instant.parse("2026-10-28T06:41:07Z"));
            assertThat(information.getTitle()).isEqualTo("Lasku 2026-109");
            assertThat(information.getAuthor()).isEqualTo("Testi Tmi");
            assertThat(catalog.getLanguage()).isEqualTo("fi");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(xmp).contains("2026-10-28T06:41:07", "<pdfaid:part>3</pdfaid:part>");
        }
    }

    /** Started by a test in a machine of its own. */
    public static void main(String[] arguments) {
        System.out.println("digest " + digest(document(invoicePdf())));
    }

    private static byte[] document(InvoicePdf pdf) {
        return pdf.render(invoice().set(InvoiceRecord.BUYER_NAME, "Šárka 株式会社 😀"), lines(40), vat(), logo());
    }

    private static String digestOfAFreshMachine(String zone, String language) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Duser.timezone=" + zone,
                "-Duser.language=" + language,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SameBytesTest.class.getName());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines()
                .filter(line -> line.startsWith("digest "))
                .findFirst()
                .orElseThrow()
                .substring("digest ".length());
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
