package fi.muutto.service.transfer.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import fi.muutto.protocol.record.CanonicalLine;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.transfer.AnswerJson;
import fi.muutto.protocol.transfer.Decision;
import fi.muutto.protocol.transfer.FileFrames;
import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.protocol.transfer.ServiceKey;
import fi.muutto.protocol.transfer.TransferPaths;
import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the other service sends: nothing is believed, nothing stays, and the owner is told why. */
class HostileSourceTest extends SoloTest {
    private static final byte[] FILE = FakeSource.bytes("lasku 1");

    private Browserless owner;

    @BeforeEach
    void anOwner() {
        SOURCE.holds(new Lines(null, 4).invoices("", 1, 3), FILE);
        owner = visitors.owner();
    }

    @Test
    void aRecordThatBreaksARuleIsNamedWithItsField() throws Exception {
        SOURCE.holds(new Lines(null, 4).bankAccount("FI2112345600000786"));
        var page = ended();
        assertThat(page.text())
                .contains("Tietoja ei siirretty", "Pankkitili", "Tilinumero (IBAN)", "Ei ole sääntöjen mukainen");
        nothingStays();
    }

    @Test
    void aReferenceToNothingIsNamed() throws Exception {
        var lines = new Lines(null, 4).invoices("", 1, 1);
        lines.all().get(InvoiceRecord.TYPE).get(0).set(InvoiceRecord.ORIGINAL_ID, UUID.randomUUID());
        SOURCE.holds(lines);
        assertThat(ended().text()).contains("Lasku", "Alkuperäinen lasku", "Viittaa tietoon, jota ei ole");
        nothingStays();
    }

    @Test
    void linesOutOfOrderAreRefused() throws Exception {
        SOURCE.script(TransferPaths.RECORDS, (exchange, message) -> {
            if (!RequestJson.readRecords(message).type().equals("invoice")) {
                SOURCE.honestly(exchange, TransferPaths.RECORDS, message);
                return;
            }
            var lines = new Lines(null, 4).invoices("", 1, 3).all().get(InvoiceRecord.TYPE);
            SOURCE.lines(exchange, text(List.of(lines.get(2), lines.get(0), lines.get(1))), false);
        });
        assertThat(ended().text()).contains("Väärässä järjestyksessä");
        nothingStays();
    }

    @Test
    void moreRecordsThanWereAnnouncedAreRefused() throws Exception {
        SOURCE.script(TransferPaths.RECORDS, (exchange, message) -> {
            if (!RequestJson.readRecords(message).type().equals("invoice")) {
                SOURCE.honestly(exchange, TransferPaths.RECORDS, message);
                return;
            }
            var lines = new Lines(null, 9).invoices("", 1, 8).all().get(InvoiceRecord.TYPE);
            SOURCE.lines(exchange, text(lines), true);
        });
        assertThat(ended().text()).contains("eri määrä tai eri summalla");
        nothingStays();
    }

    @Test
    void aPageThatUnpacksWithoutEndIsNotReadToTheEnd() throws Exception {
        SOURCE.script(TransferPaths.RECORDS, (exchange, message) -> {
            headers(exchange);
            try (var out = new GZIPOutputStream(exchange.getResponseBody())) {
                var zeros = new byte[1 << 16];
                for (int i = 0; i < 4000; i++) {
                    out.write(zeros);
                }
            }
        });
        assertThat(ended().text()).contains("ei voitu lukea, vaikka niitä pyydettiin monta kertaa");
        nothingStays();
    }

    @Test
    void aPageThatBreaksOffIsAskedForAgain() throws Exception {
        SOURCE.script(TransferPaths.RECORDS, (exchange, message) -> {
            headers(exchange);
            var whole = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(whole)) {
                out.write(new byte[1000]);
            }
            exchange.getResponseBody().write(whole.toByteArray(), 0, whole.size() / 2);
            SOURCE.honest(TransferPaths.RECORDS);
        });
        awaited(owner, start(owner).path(), "Tiedot on siirretty");
    }

    @Test
    void aFileWithOtherBytesIsNotTaken() throws Exception {
        SOURCE.script(TransferPaths.FILES, (exchange, message) -> {
            exchange.getResponseHeaders().set("Content-Type", TransferPaths.FRAMES);
            exchange.sendResponseHeaders(200, 0);
            var frames = new FileFrames(exchange.getResponseBody());
            frames.file(RequestJson.readFiles(message).hashes().get(0), FakeSource.bytes("lasku 2"));
            frames.end();
        });
        assertThat(ended().text()).contains("ei voitu lukea, vaikka niitä pyydettiin monta kertaa");
        nothingStays();
    }

    @Test
    void aFileThatTheSourceDoesNotHaveEndsTheMove() throws Exception {
        SOURCE.script(TransferPaths.FILES, (exchange, message) -> {
            exchange.getResponseHeaders().set("Content-Type", TransferPaths.FRAMES);
            exchange.sendResponseHeaders(200, 0);
            var frames = new FileFrames(exchange.getResponseBody());
            frames.missing(RequestJson.readFiles(message).hashes().get(0));
            frames.end();
        });
        assertThat(ended().text()).contains("Osa tiedostoista puuttui", "Avaa yllä luetellut tiedostot Isoltassa");
        nothingStays();
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        SOURCE.script(TransferPaths.CLAIM, (exchange, message) -> {
            exchange.getResponseHeaders().set("Location", SOURCE.address() + "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });
        awaited(owner, start(owner).path(), "Isolta ei vastaa");
        assertThat(SOURCE.asked).doesNotContain("/elsewhere");
    }

    @Test
    void anAnswerWithoutEndIsNotReadPastItsLimit() throws Exception {
        SOURCE.script(TransferPaths.CLAIM, (exchange, message) -> {
            exchange.getResponseHeaders().set("Content-Type", TransferPaths.JSON);
            exchange.sendResponseHeaders(200, 0);
            var spaces = new byte[1 << 16];
            for (int i = 0; i < 64; i++) {
                exchange.getResponseBody().write(spaces);
            }
        });
        awaited(owner, start(owner).path(), "ei voitu lukea");
    }

    @Test
    void aReceiptSignedByAnotherIsNoReceipt() throws Exception {
        var stranger = ServiceKey.generate(new SecureRandom());
        forged(stranger, SOURCE.account);
        waitsPrepared();
    }

    @Test
    void aReceiptForAnotherAccountIsNoReceipt() throws Exception {
        forged(SOURCE.serviceKey, UUID.randomUUID());
        waitsPrepared();
    }

    @Test
    void aReceiptOfAnotherServiceIsNoReceipt() throws Exception {
        SOURCE.signedAs = "muu";
        forged(SOURCE.serviceKey, SOURCE.account);
        waitsPrepared();
    }

    private void forged(ServiceKey signer, UUID account) {
        SOURCE.script(TransferPaths.HAND_OVER, (exchange, message) -> {
            var receipt = SOURCE.receipt(RequestJson.readHandOver(message), account, signer);
            FakeSource.json(exchange, AnswerJson.write(new Decision.HandedOver(SOURCE.head(), receipt)));
        });
    }

    /** Nothing but the source's word ends what is prepared, and nothing but its receipt opens it. */
    private void waitsPrepared() throws InterruptedException {
        var own = visitors.accountOf(owner);
        var path = start(owner).path();
        awaited(owner, path, "ei voitu lukea. Yritämme uudelleen");
        assertThat(attempt(path)).containsEntry("phase", "PREPARED");
        assertThat(state(own)).isEqualTo("FROZEN");
        assertThat(state(travelling())).isEqualTo("ARRIVING");
        SOURCE.signedAs = "isolta";
        SOURCE.honest(TransferPaths.HAND_OVER);
        awaited(owner, path, "Tiedot on siirretty");
    }

    private Page ended() throws InterruptedException {
        return awaited(owner, start(owner).path(), "Tietoja ei siirretty");
    }

    private void nothingStays() throws InterruptedException {
        awaited(owner, "/tili", page -> state(travelling()).equals("none"));
        assertThat(state(visitors.accountOf(owner))).isEqualTo("OPEN");
        awaited(owner, "/tili", page -> SOURCE.state().equals("ABORTED"));
    }

    private static void headers(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TransferPaths.LINES);
        exchange.getResponseHeaders().set(TransferPaths.MORE_HEADER, "false");
        exchange.sendResponseHeaders(200, 0);
    }

    private static byte[] text(List<RecordLine> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        var canonical = new CanonicalLine(InvoiceRecord.TYPE);
        for (RecordLine line : lines) {
            out.write(canonical.bytes(line));
        }
        return out.toByteArray();
    }
}
