package fi.muutto.service.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to harm are refused by a reason with a name, and nothing outside them is ever touched. */
class HostileXmlTest {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>";

    private static void refused(Reason reason, byte[] bytes) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> new InvoiceFiles().read(bytes))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] withDtd(String dtd) {
        return Edited.finvoice("?>\n<Finvoice", "?>\n" + dtd + "\n<Finvoice");
    }

    private static byte[] withText(String text) {
        return Edited.finvoice("Testi Tmi</Seller", text + "</Seller");
    }

    @Test
    void aDocumentTypeIsRefusedEvenIfItSaysNothing() {
        refused(Reason.DTD, withDtd("<!DOCTYPE Finvoice>"));
        refused(Reason.DTD, withDtd("<!DOCTYPE Finvoice PUBLIC \"-//X\" \"http://127.0.0.1:9/x.dtd\">"));
    }

    @Test
    void internalEntitiesAndTheirMultiplicationAreRefused() {
        refused(Reason.DTD, withDtd("<!DOCTYPE Finvoice [<!ENTITY a \"b\">]>"));
        var laughs = new StringBuilder("<!DOCTYPE Finvoice [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        refused(Reason.DTD, withDtd(laughs + "]>"));
        refused(Reason.DTD, withDtd("<!DOCTYPE Finvoice [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>"));
    }

    /** The parser of the JDK fails by itself over such a subset, even where it is told to support none. */
    @Test
    void aDocumentTypeThatIsItselfBrokenIsRefusedToo() {
        refused(Reason.DTD, withDtd("<!DOCTYPE Finvoice [ \u0001"));
        refused(Reason.DTD, withDtd("<!-- a --><?b?>\n<!DOCTYPE x [%p;\0"));
    }

    @Test
    void aReferenceThatTheFileDoesNotExplainIsRefused() {
        refused(Reason.ENTITY, withText("&secret;"));
    }

    @Test
    void theFiveEntitiesOfXmlAndCharacterReferencesAreRead() {
        var read = Edited.read(withText("A &amp; B &lt;&#228;&#x20AC;&gt;"));
        assertThat(read.invoice().get(InvoiceRecord.SELLER_NAME)).isEqualTo("A & B <ä€>");
    }

    /** A server that counts who calls, and a file whose contents would show. */
    @Test
    void nothingOutsideTheFileIsFetched(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret words");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            var web = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            for (var uri : new String[] {web, secret.toUri().toString()}) {
                var entity = "<!DOCTYPE Finvoice [<!ENTITY x SYSTEM \"" + uri + "\">]>";
                refused(Reason.DTD, withDtd(entity));
                refused(Reason.DTD, withDtd("<!DOCTYPE Finvoice SYSTEM \"" + uri + "\">"));
                refused(
                        Reason.INCLUSION,
                        withText("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + uri
                                + "\" parse=\"text\"/>"));
                Edited.read(Edited.finvoice("Finvoice3.0.xsd", uri));
                Edited.read(Edited.finvoice(
                        "?>\n<Finvoice", "?>\n<?xml-stylesheet type=\"text/xsl\" href=\"" + uri + "\"?>\n<Finvoice"));
            }
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 10_000, 200_000})
    void depthIsBounded(int depth) {
        refused(Reason.TOO_DEEP, withText("<a>".repeat(depth)));
        refused(Reason.TOO_DEEP, (XML + "<a>".repeat(depth)).getBytes(US_ASCII));
    }

    @Test
    void theNumberOfElementsIsBounded() {
        refused(Reason.TOO_MANY_PARTS, withText("<a/>".repeat(PartReader.MOST_PARTS)));
    }

    @Test
    void theLengthOfATextIsBounded() {
        refused(Reason.TEXT_TOO_LONG, withText("a".repeat(PartReader.LONGEST_TEXT + 1)));
    }

    /** Two hundred megabytes are offered; little more than the bound is taken. */
    @Test
    void ofAHugeFileNoMoreThanTheBoundIsTaken() {
        var taken = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                return taken.incrementAndGet() > 200L << 20 ? -1 : ' ';
            }
        };
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> new InvoiceFiles().read(endless))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
        assertThat(taken.get()).isLessThanOrEqualTo(InvoiceFiles.MOST_BYTES + 1L);
        refused(Reason.TOO_LARGE, new byte[InvoiceFiles.MOST_BYTES + 1]);
    }

    @Test
    void manyAttributesAreRefusedSoon() {
        var attributes = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        refused(Reason.NOT_XML, withText("<a" + attributes + "/>"));
    }

    @Test
    void bytesThatAreNotOfTheDeclaredEncodingAreRefused() {
        var name = Edited.changed(Edited.FINVOICE, "Testi Tmi</Seller", "Mäkelän Työ</Seller");
        refused(Reason.ENCODING, name.getBytes(UTF_8));
        refused(Reason.ENCODING, name.replace("ISO-8859-15", "UTF-8").getBytes(ISO_8859_1));
        refused(Reason.ENCODING, name.replace(" encoding=\"ISO-8859-15\"", "").getBytes(ISO_8859_1));
        refused(Reason.ENCODING, name.replace("ISO-8859-15", "UTF-16").getBytes(UTF_8));
        refused(Reason.ENCODING, name.replace("ISO-8859-15", "IBM500").getBytes(UTF_8));
        refused(Reason.ENCODING, name.replace("ISO-8859-15", "US-ASCII").getBytes(ISO_8859_1));
        refused(Reason.ENCODING, name.getBytes(UTF_16));
        refused(Reason.ENCODING, ("\ufeff" + name).getBytes(UTF_8));
        refused(Reason.ENCODING, name.replace('ä', '\u0080').getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "iso-8859-15", "UTF-8", "utf-8", "windows-1252", "UTF-16"})
    void eachEncodingIsReadAsDeclared(String encoding) {
        var text = Edited.changed(
                Edited.FINVOICE, "ISO-8859-15", encoding, "Testi Tmi</Seller", "Mäkelän Työ Åbo</Seller");
        named(text.getBytes(Charset.forName(encoding)));
    }

    @Test
    void marksOfTheEncodingAreReadToo() {
        var text =
                Edited.changed(Edited.FINVOICE, "ISO-8859-15", "UTF-8", "Testi Tmi</Seller", "Mäkelän Työ Åbo</Seller");
        named(("\ufeff" + text).getBytes(UTF_8));
        named(text.replace("UTF-8", "UTF-16").getBytes(UTF_16LE));
        named(text.replace(" encoding=\"UTF-8\"", "").getBytes(UTF_8));
        named(text.replace(" encoding=\"UTF-8\"", "").getBytes(UTF_16));
    }

    private static void named(byte[] bytes) {
        assertThat(Edited.read(bytes).invoice().get(InvoiceRecord.SELLER_NAME)).isEqualTo("Mäkelän Työ Åbo");
    }

    /** Every beginning of a file is refused as cut off; only the white space after its end may lack. */
    @Test
    void noBeginningOfAFileIsReadAsAWhole() {
        for (var file : new byte[][] {
            Edited.finvoice(),
            Edited.ubl(),
            Edited.changed(Edited.UBL, "UTF-8", "UTF-16").getBytes(UTF_16)
        }) {
            var whole = Edited.read(file);
            int end = new String(file, file[0] < 0 ? UTF_16 : UTF_8)
                    .stripTrailing()
                    .length();
            int bytes = file[0] < 0 ? 2 + 2 * end : end;
            for (int length = 1; length < bytes; length++) {
                truncated(Arrays.copyOf(file, length));
            }
            for (int length = bytes; length <= file.length; length++) {
                assertThat(Edited.read(Arrays.copyOf(file, length)).invoice()).isEqualTo(whole.invoice());
            }
        }
    }

    private static void truncated(byte[] bytes) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .as(bytes.length + " bytes")
                .isThrownBy(() -> new InvoiceFiles().read(bytes))
                .satisfies(e -> assertThat(e.reason()).isIn(Reason.TRUNCATED, Reason.NOT_XML, Reason.ENCODING));
    }

    @Test
    void aFileCutInTheMiddleIsCalledTruncated() {
        var bytes = Edited.finvoice();
        for (int length = 100; length < bytes.length - 20; length += 50) {
            refused(Reason.TRUNCATED, Arrays.copyOf(bytes, length));
        }
        var text = Edited.changed(Edited.FINVOICE, "ISO-8859-15", "UTF-8", "Testi Tmi</Seller", "Mäkelän</Seller");
        var cut = text.substring(0, text.indexOf('ä') + 1).getBytes(UTF_8);
        refused(Reason.TRUNCATED, Arrays.copyOf(cut, cut.length - 1));
    }

    @Test
    void whatIsNoXmlIsSaidToBeNone() {
        refused(Reason.EMPTY, new byte[0]);
        refused(Reason.NOT_XML, "hello".getBytes(UTF_8));
        refused(Reason.NOT_XML, "%PDF-1.7\n%âãÏÓ".getBytes(UTF_8));
        refused(Reason.NOT_XML, "{\"a\":1}".getBytes(UTF_8));
        refused(Reason.NOT_XML, new byte[1000]);
        refused(Reason.NOT_XML, Edited.finvoice("</InvoiceDetails>", "</InvoiceDetail>"));
        refused(Reason.NOT_XML, withText("<x:a/>"));
        refused(Reason.NOT_XML, withText("a & b"));
        refused(Reason.NOT_XML, withText("&#0;"));
        refused(Reason.NOT_XML, withText("a\0b"));
        refused(Reason.NOT_XML, withText("a\u0001b"));
        refused(Reason.NOT_XML, withText("<a b=\"1\" b=\"2\"/>"));
    }

    @Test
    void noiseIsRefused() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            var noise = new byte[random.nextInt(1, 400)];
            random.nextBytes(noise);
            assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> new InvoiceFiles().read(noise));
        }
    }

    @Test
    void aFileWithPiecesOfMarkupInItIsReadOrRefused() {
        var random = new SplittableRandom(13);
        var pieces = List.of(
                "<!DOCTYPE x [", "<!ENTITY a 'b'>", "]>", "&a;", "%p;", "<![CDATA[", "]]>", "<!--", "<?x ?>", "\0");
        for (int i = 0; i < 3000; i++) {
            var text = new StringBuilder(i % 2 == 0 ? Edited.FINVOICE : Edited.UBL);
            for (int k = 0; k < 1 + i % 4; k++) {
                text.insert(
                        random.nextInt(i % 3 == 0 ? 150 : text.length()), pieces.get(random.nextInt(pieces.size())));
            }
            try {
                assertThat(EveryValueTest.flaws(Edited.read(text.toString().getBytes(UTF_8))))
                        .isEmpty();
            } catch (UnreadableFileException e) {
                assertThat(e.reason()).isNotNull();
            }
        }
    }

    /** One byte of a good file is another: it is read or refused, and never fails otherwise. */
    @Test
    void aDamagedFileIsReadOrRefused() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 3000; i++) {
            var damaged = i % 2 == 0 ? Edited.finvoice() : Edited.ubl();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                assertThat(EveryValueTest.flaws(Edited.read(damaged))).isEmpty();
            } catch (UnreadableFileException e) {
                assertThat(e.reason()).isNotNull();
            }
        }
    }

    @Test
    void packedFilesAreNamedAsSuch() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Edited.finvoice());
        }
        refused(Reason.COMPRESSED, bytes.toByteArray());
        bytes.reset();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("lasku.xml"));
            zip.write(Edited.finvoice());
        }
        refused(Reason.COMPRESSED, bytes.toByteArray());
    }

    @Test
    void twoDocumentsInOneFileAreRefused() {
        var one = Edited.FINVOICE;
        var bare = one.substring(one.indexOf("<Finvoice"));
        refused(Reason.SEVERAL_INVOICES, (one + bare).getBytes(ISO_8859_1));
        refused(Reason.SEVERAL_INVOICES, (one + one).getBytes(ISO_8859_1));
        refused(Reason.NOT_XML, (one + "rubbish").getBytes(ISO_8859_1));
    }

    @Test
    void aCommentOrStyleSheetAroundTheRootIsPassedOver() {
        var read = Edited.read(Edited.finvoice(
                "?>\n<Finvoice",
                "?>\n<!-- a --><?xml-stylesheet href=\"x\"?>\n<Finvoice",
                "</Finvoice>",
                "</Finvoice><!-- b -->"));
        assertThat(read.invoice()).isEqualTo(Edited.read(Edited.finvoice()).invoice());
    }

    @Test
    void anInstructionInsideTheInvoiceIsRefused() {
        refused(Reason.INSTRUCTION, withText("<?php echo 1 ?>"));
    }

    @Test
    void otherDocumentsAreNotTakenForInvoices() {
        refused(Reason.UNKNOWN_FORMAT, "<html><body/></html>".getBytes(UTF_8));
        refused(Reason.UNKNOWN_FORMAT, "<Invoice/>".getBytes(UTF_8));
        refused(
                Reason.UNKNOWN_FORMAT,
                "<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"/>".getBytes(UTF_8));
        refused(Reason.UNKNOWN_VERSION, Edited.finvoice("Version=\"3.0\"", "Version=\"4.0\""));
        refused(Reason.UNKNOWN_VERSION, Edited.finvoice(" Version=\"3.0\"", ""));
    }

    /** What a file says stays out of what may be logged. */
    @Test
    void theRefusalCarriesNoValueOfTheFile() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() ->
                        new InvoiceFiles().read(Edited.finvoice(">125,50</InvoiceTotal", ">SALAINEN</InvoiceTotal")))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("SALAINEN"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BAD_VALUE))
                .satisfies(
                        e -> assertThat(e.path()).isEqualTo("/Finvoice/InvoiceDetails/InvoiceTotalVatIncludedAmount"))
                .satisfies(e -> assertThat(e.line()).isEqualTo(11));
    }
}
