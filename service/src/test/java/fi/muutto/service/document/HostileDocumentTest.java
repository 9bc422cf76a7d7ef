package fi.muutto.service.document;

import static fi.muutto.service.document.DocumentFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDocumentTest {
    private static final PdfRenderer RENDERER = new PdfRenderer();
    private static final InvoicePdf PDF = new InvoicePdf(RENDERER, texts());
    private static final Instant WHEN = Instant.parse("2026-10-28T06:41:07Z");

    private final AtomicInteger visits = new AtomicInteger();
    private HttpServer canary;

    @BeforeEach
    void openCanary() throws IOException {
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        canary.start();
    }

    @AfterEach
    void closeCanary() {
        canary.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Łukasz Żółć & Šárka <b>O'Neil</b> 株式会社 😀",
                "]]><script>alert(1)</script><!-- &bogus; &#0; -->",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
                "${7*7} #{document.invoice} [[${7*7}]] __${7*7}__",
                "{0} '{1}' %s \\u0041"
            })
    void textsArePrintedAsTheyAre(String hostile) {
        var invoice = invoice()
                .set(InvoiceRecord.BUYER_NAME, hostile)
                .set(InvoiceRecord.SELLER_NAME, hostile)
                .set(InvoiceRecord.NOTE, hostile)
                .set(InvoiceRecord.FOOTER, hostile);
        var line = lines(1).get(0).set(InvoiceLineRecord.NAME, hostile).set(InvoiceLineRecord.DESCRIPTION, hostile);

        var text = text(PDF.render(invoice, List.of(line), vat(), null));

        assertThat(text.replaceAll("\\s+", "")).contains(hostile.replaceAll("\\s+", ""));
    }

    @Test
    void whatXmlRefusesAndNoFontHasBecomesAVisibleBox() {
        var invoice = invoice().set(InvoiceRecord.BUYER_NAME, "a\u0000b\u0007c\uD800d\uFFFFe ᚠ");

        assertThat(text(PDF.render(invoice, lines(1), vat(), null))).containsPattern("a.b.c.d.e □");
    }

    @Test
    void marksAreJoinedToTheirLetters() {
        var text = text(PDF.render(invoice().set(InvoiceRecord.BUYER_NAME, "A\u0308yri"), lines(1), vat(), null));

        assertThat(text).contains("Äyri");
    }

    @Test
    void longWordsAndLongTextsStayOnThePaper() {
        var invoice = invoice()
                .set(InvoiceRecord.SELLER_NAME, "x".repeat(200))
                .set(InvoiceRecord.BUYER_REFERENCE, "y".repeat(200))
                .set(InvoiceRecord.NOTE, "z ".repeat(10_000))
                .set(InvoiceRecord.FOOTER, "å\n".repeat(2_000));
        var line = line(
                        "ö".repeat(200),
                        "12345678.123",
                        "kuukautta ja päivää",
                        "1234567.123456",
                        "25.5",
                        123_456_789_012L)
                .set(InvoiceLineRecord.DESCRIPTION, "ä\n".repeat(2_000));

        var text = text(PDF.render(invoice, List.of(line), vat(), null));

        assertThat(text.chars().filter(c -> c == 'z')).hasSize(10_000);
        assertThat(text.chars().filter(c -> c == 'ö').count()).isGreaterThanOrEqualTo(200);
        assertThat(text).contains("12 345 678,123", "1 234 567,123456", "1 234 567 890,12");
    }

    @Test
    void textsOfAnInvoiceOpenNothing() {
        var markup = "<img src='%s/a.png'/><link rel='stylesheet' href='%1$s/a.css'/>".formatted(address());
        var invoice = invoice().set(InvoiceRecord.BUYER_NAME, markup).set(InvoiceRecord.NOTE, markup);
        var line = lines(1).get(0).set(InvoiceLineRecord.NAME, markup);

        var text = text(PDF.render(invoice, List.of(line), vat(), logo()));

        assertThat(text).contains("<img");
        assertThat(visits).hasValue(0);
    }

    @Test
    void evenMarkupOpensNothing(@TempDir Path folder) throws IOException {
        var picture = Files.write(folder.resolve("secret.png"), logo()).toUri();
        var html = """
                <!DOCTYPE html>
                <html lang="fi"><head><title>x</title><link rel="stylesheet" href="%1$s/a.css"/>
                <style>@import url(%1$s/b.css); @font-face { font-family: F; src: url(%1$s/f.ttf); }
                body { font-family: F; background: url(%1$s/c.png); }</style></head>
                <body><img src="%1$s/d.png" alt="d"/><img src="%2$s" alt="e"/><img src="logo" alt="f"/>
                <img src="classpath:/fonts/OFL.txt" alt="g"/><img src="data:image/png;base64,iVBORw0KGgo=" alt="h"/>
                <object data="%1$s/e.svg"></object><iframe src="%1$s/f.html"></iframe>
                <a href="%1$s/g">text</a></body></html>
                """.formatted(address(), picture);

        var pdf = RENDERER.render(html, WHEN, Map.of("logo", logo()));

        assertThat(visits).hasValue(0);
        assertThat(images(pdf)).isEqualTo(1);
    }

    @Test
    void aBrokenLogoIsLeftOut() {
        var cut = Arrays.copyOf(logo(), 60);

        for (var logo : List.of(cut, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(), new byte[0])) {
            assertThat(text(PDF.render(invoice(), lines(), vat(), logo))).contains("Maksettavaa");
        }
    }

    @Test
    void markupThatIsNotWellFormedIsRefused() {
        assertThatThrownBy(() -> RENDERER.render("<p>", WHEN, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private String address() {
        return "http://127.0.0.1:" + canary.getAddress().getPort();
    }

    private static int images(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            int images = 0;
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            return images;
        }
    }
}
