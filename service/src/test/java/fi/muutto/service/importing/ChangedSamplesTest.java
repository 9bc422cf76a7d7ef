package fi.muutto.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Samples with an element taken out, doubled or given another value: read without loss, or refused by name. */
class ChangedSamplesTest {
    private static final int CHANGES = 30;
    private static final List<String> VALUES = List.of(
            "",
            "x",
            "-7",
            "1e5",
            "999999999999999999999999",
            "12,345678",
            "12.345678",
            "0,005",
            "EUR",
            "20261341",
            "2026-02-30",
            "FI",
            "Suomi",
            "INV02",
            "381",
            "a\nb",
            "ä".repeat(300),
            "7".repeat(25_000));
    private static final Set<Reason> BY_CONTENT = EnumSet.range(Reason.UNKNOWN_FORMAT, Reason.SIGN_OF_CREDIT_NOTE);

    static Stream<Path> files() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsLostAndNothingFailsOtherwise(Path file) throws TransformerException {
        var random = new SplittableRandom(file.getFileName().toString().hashCode());
        int read = 0;
        for (int i = 0; i < CHANGES; i++) {
            var document = new XPathFile(Samples.bytes(file)).document();
            var change = change(document, random);
            var bytes = bytes(document);
            try {
                assertThat(EveryValueTest.flaws(new InvoiceFiles().read(bytes)))
                        .as(change)
                        .isEmpty();
                assertThat(new ValueOracle(bytes).vanished()).as(change).isEmpty();
                assertThat(new ValueOracle(bytes).invented()).as(change).isEmpty();
                read++;
            } catch (UnreadableFileException e) {
                assertThat(e.reason()).as(change).isIn(BY_CONTENT);
            }
        }
        assertThat(read).as("of " + CHANGES).isGreaterThan(CHANGES / 4);
    }

    private static String change(Document document, SplittableRandom random) {
        var elements = new ArrayList<Element>();
        collect(document.getDocumentElement(), elements);
        var element = elements.get(random.nextInt(1, elements.size()));
        switch (random.nextInt(4)) {
            case 0 -> element.getParentNode().removeChild(element);
            case 1 -> element.getParentNode().insertBefore(element.cloneNode(true), element);
            default -> element.setTextContent(VALUES.get(random.nextInt(VALUES.size())));
        }
        return element.getNodeName() + " " + element.getTextContent();
    }

    private static void collect(Element element, List<Element> elements) {
        elements.add(element);
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                collect((Element) child, elements);
            }
        }
    }

    private static byte[] bytes(Document document) throws TransformerException {
        var bytes = new ByteArrayOutputStream();
        document.setXmlStandalone(true);
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(bytes));
        return bytes.toByteArray();
    }
}
