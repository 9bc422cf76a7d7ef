package fi.muutto.service.importing;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A file as a DOM that is asked by XPath: the second, independent way of reading it. */
final class XPathFile {
    private final Document document;

    XPathFile(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Document document() {
        return document;
    }

    /** The stripped text of the first node; null if there is none or it is empty. */
    String text(String path) {
        return texts(path).stream().findFirst().orElse(null);
    }

    List<String> texts(String path) {
        return nodes(document, path).stream()
                .map(node -> node.getTextContent().strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    List<Node> nodes(String path) {
        return nodes(document, path);
    }

    static String text(Node from, String path) {
        return nodes(from, path).stream()
                .map(node -> node.getTextContent().strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /**
     * @param path local names as in {@code /Invoice/InvoiceLine[2]/@x}; a path without slash in front starts at the
     * node
     */
    static List<Node> nodes(Node from, String path) {
        try {
            var found = (NodeList) XPathFactory.newDefaultInstance()
                    .newXPath()
                    .evaluate(expression(path), from, XPathConstants.NODESET);
            var nodes = new ArrayList<Node>();
            for (int i = 0; i < found.getLength(); i++) {
                nodes.add(found.item(i));
            }
            return nodes;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static String expression(String path) {
        return Arrays.stream(path.split("/")).map(XPathFile::step).collect(Collectors.joining("/"));
    }

    private static String step(String step) {
        if (step.isEmpty() || step.equals(".")) {
            return step;
        }
        var attribute = step.startsWith("@") ? "@" : "";
        var name = step.replaceFirst("^@", "").replaceFirst("^\\*:", "").replaceFirst("\\[.*", "");
        var number = step.contains("[") ? step.substring(step.indexOf('[')) : "";
        return attribute + "*[local-name()='" + name + "']" + number;
    }
}
