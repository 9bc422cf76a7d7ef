package fi.muutto.service.importing;

import fi.muutto.service.importing.Unplaced.Why;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the characters of one document into {@link Part}s. Nothing outside the file is ever fetched: a document type,
 * an entity or an inclusion ends the reading. Depth, size of a text and number of elements are bounded.
 */
final class PartReader {
    static final int MOST_DEPTH = 60;
    static final int MOST_PARTS = 100_000;
    static final int LONGEST_TEXT = 5_000_000;
    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";
    private static final XMLInputFactory FACTORY = factory();

    private final EndReader characters;
    private final XMLStreamReader xml;
    private final Set<String> namespaces;
    private final int linesBefore;
    private final Deque<Part> open = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private @Nullable Part root;
    private @Nullable String rootNamespace;
    private int parts;

    private PartReader(String text, Set<String> namespaces, int linesBefore) throws XMLStreamException {
        this.characters = new EndReader(text);
        this.namespaces = namespaces;
        this.linesBefore = linesBefore;
        this.xml = FACTORY.createXMLStreamReader(characters);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** @param namespace of the root, empty where it has none */
    record Document(Part root, String namespace) {}

    /**
     * Reads a whole document.
     *
     * @param namespaces those of the format, besides that of the root
     * @param linesBefore of the file, before the document
     */
    static Document read(String text, Set<String> namespaces, int linesBefore) {
        Prolog.refuseDocumentType(text, linesBefore);
        try {
            var reader = new PartReader(text, namespaces, linesBefore);
            try {
                return reader.document();
            } catch (XMLStreamException e) {
                throw reader.refused(text);
            }
        } catch (XMLStreamException e) {
            throw new UnreadableFileException(Reason.NOT_XML, 0, null);
        }
    }

    private Document document() throws XMLStreamException {
        while (xml.hasNext()) {
            step(xml.next());
        }
        if (root == null) {
            throw refused(Reason.NOT_XML);
        }
        return new Document(root, rootNamespace == null ? "" : rootNamespace);
    }

    private void step(int event) {
        switch (event) {
            case XMLStreamConstants.DTD -> throw refused(Reason.DTD);
            case XMLStreamConstants.ENTITY_REFERENCE -> throw refused(Reason.ENTITY);
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction();
            case XMLStreamConstants.START_ELEMENT -> begin();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
            default -> {}
        }
    }

    /** Style sheets are named before the root; inside it an instruction has no meaning. */
    private void instruction() {
        if (!open.isEmpty()) {
            throw refused(Reason.INSTRUCTION);
        }
    }

    private void begin() {
        if (XINCLUDE.equals(xml.getNamespaceURI())) {
            throw refused(Reason.INCLUSION);
        }
        if (open.size() == MOST_DEPTH) {
            throw refused(Reason.TOO_DEEP);
        }
        if (++parts > MOST_PARTS) {
            throw refused(Reason.TOO_MANY_PARTS);
        }
        if (root == null) {
            rootNamespace = xml.getNamespaceURI();
        }
        var part = new Part(open.peek(), name(), line());
        attributes(part);
        if (root == null) {
            root = part;
        }
        open.push(part);
        texts.push(new StringBuilder());
    }

    private int line() {
        return linesBefore + Math.max(1, xml.getLocation().getLineNumber());
    }

    private String name() {
        var namespace = xml.getNamespaceURI();
        boolean own = Objects.equals(namespace, rootNamespace) || namespaces.contains(String.valueOf(namespace));
        return own ? xml.getLocalName() : "*:" + xml.getLocalName();
    }

    private void attributes(Part part) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var value = xml.getAttributeValue(i).strip();
            if (value.isEmpty()) {
                continue;
            }
            var namespace = xml.getAttributeNamespace(i);
            boolean foreign = namespace != null && !namespace.isEmpty();
            var name = foreign ? "*:" + xml.getAttributeLocalName(i) : xml.getAttributeLocalName(i);
            part.setAttribute(name, value);
            var leaf = part.attribute(name);
            if (foreign && leaf != null) {
                leaf.keep(Why.ABOUT_FILE);
            }
        }
    }

    private void text() {
        var text = texts.peek();
        if (text != null) {
            if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
                throw refused(Reason.TEXT_TOO_LONG);
            }
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private void end() {
        var text = texts.pop().toString().strip();
        var part = open.pop();
        if (!text.isEmpty()) {
            part.setText(text);
        }
    }

    private UnreadableFileException refused(Reason reason) {
        return new UnreadableFileException(reason, line(), null);
    }

    /** The flaw that stopped the parser, by where it stood. */
    private UnreadableFileException refused(String text) {
        if (root != null && open.isEmpty()) {
            return refused(isAnotherRoot(text) ? Reason.SEVERAL_INVOICES : Reason.NOT_XML);
        }
        return refused(characters.isAtEnd() ? Reason.TRUNCATED : Reason.NOT_XML);
    }

    /** Does anything but the first document end with an end tag? */
    private static boolean isAnotherRoot(String text) {
        return text.stripTrailing().endsWith(">");
    }
}
