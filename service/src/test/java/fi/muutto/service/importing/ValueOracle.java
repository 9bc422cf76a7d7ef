package fi.muutto.service.importing;

import fi.muutto.protocol.record.Kind;
import fi.muutto.protocol.record.RecordLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Node;

/** Goes through the DOM of a file and asks of each value where it went. Shares no code with the reader. */
final class ValueOracle {
    /** Values that say how their neighbour is written; what they say is in the place of the neighbour. */
    private static final Pattern FORMS = Pattern.compile(".*/@Format=CCYYMMDD"
            + "|.*/@IdentificationSchemeName=(IBAN|BIC|SPY|ISO)"
            + "|.*/@CodeListAgencyIdentifier=SPY"
            + "|.*/InvoiceTypeCode=INV01"
            + "|.*/OriginCode=Original"
            + "|.*/TaxScheme/ID=VAT"
            + "|.*/CountryName=(?i)(Suomi|Finland)"
            + "|.*/FromIdentifier/@SchemeID=0037|.*/ToIdentifier/@SchemeID=0037");
    /** Running numbers, which the order of the lines says. */
    private static final Pattern ORDER = Pattern.compile(
            "/Finvoice/InvoiceRow/RowPositionIdentifier|/Invoice/InvoiceLine/ID|/CreditNote/CreditNoteLine/ID");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.,][0-9]+)?");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-?([0-9]{2})-?([0-9]{2})");

    private final XPathFile xml;
    private final ReadInvoice read;
    private final List<String> texts = new ArrayList<>();
    private final Set<BigDecimal> numbers = new HashSet<>();

    ValueOracle(byte[] bytes) {
        xml = new XPathFile(bytes);
        read = new InvoiceFiles().read(bytes);
        Stream.of(
                        Stream.of(read.invoice()),
                        read.lines().stream(),
                        read.allowances().stream().map(ReadAllowance::record),
                        read.vats().stream())
                .flatMap(records -> records)
                .forEach(this::collect);
    }

    private void collect(RecordLine record) {
        for (var field : record.type().fields()) {
            var value = record.get(field);
            if (value != null) {
                texts.add(plain(value));
                if (field.kind() == Kind.MONEY || field.kind() == Kind.DECIMAL) {
                    numbers.add(new BigDecimal(value).abs().stripTrailingZeros());
                }
            }
        }
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Values that are neither in a record nor listed. */
    List<String> vanished() {
        var listed = new HashSet<String>();
        read.unplaced().forEach(one -> listed.add(one.path().replace("*:", "") + "=" + one.value()));
        var vanished = new ArrayList<String>();
        walk(xml.document().getDocumentElement(), "", listed, vanished);
        return vanished;
    }

    /** The name with its number among siblings of the same name, if it has any. */
    private static String step(Node element) {
        int before = 0;
        int all = 0;
        var first = element.getParentNode().getFirstChild();
        for (var sibling = first; sibling != null; sibling = sibling.getNextSibling()) {
            if (element.getLocalName().equals(sibling.getLocalName())) {
                all++;
                before += sibling.compareDocumentPosition(element) == Node.DOCUMENT_POSITION_FOLLOWING ? 1 : 0;
            }
        }
        return element.getLocalName() + (all == 1 ? "" : "[" + (before + 1) + "]");
    }

    private void walk(Node element, String parent, Set<String> listed, List<String> vanished) {
        var path = parent + "/" + step(element);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = (Attr) element.getAttributes().item(i);
            if (!attribute.getName().startsWith("xmlns")) {
                judge(element, path + "/@" + attribute.getLocalName(), attribute.getValue(), listed, vanished);
            }
        }
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                walk(child, path, listed, vanished);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        judge(element, path, text.toString(), listed, vanished);
    }

    private void judge(Node element, String path, String raw, Set<String> listed, List<String> vanished) {
        var value = raw.strip();
        var names = path.replaceAll("\\[[0-9]+]", "");
        boolean known = value.isEmpty()
                || listed.contains(path + "=" + value)
                || FORMS.matcher(names + "=" + value).matches()
                || path.endsWith("ChargeIndicator") && value.matches("true|false|0|1")
                || ORDER.matcher(names).matches()
                || isTaxOfRow(element, names)
                || isPlaced(value);
        if (!known) {
            vanished.add(path + "=" + value);
        }
    }

    /** The tax of a row, where it is just what its two sums leave; a net that is not stated is what it leaves. */
    private static boolean isTaxOfRow(Node element, String path) {
        if (!path.equals("/Finvoice/InvoiceRow/RowVatAmount")) {
            return false;
        }
        var gross = XPathFile.text(element.getParentNode(), "RowAmount");
        var net = XPathFile.text(element.getParentNode(), "RowVatExcludedAmount");
        if (gross == null || net == null) {
            return gross != null;
        }
        return number(gross).subtract(number(net)).compareTo(number(element.getTextContent())) == 0;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.strip().replace(',', '.'));
    }

    private boolean isPlaced(String value) {
        var plain = plain(value);
        if (texts.stream().anyMatch(text -> text.contains(plain))) {
            return true;
        }
        if (NUMBER.matcher(value).matches()
                && numbers.contains(number(value).abs().stripTrailingZeros())) {
            return true;
        }
        var day = DAY.matcher(value);
        if (day.matches()) {
            var shown = Integer.parseInt(day.group(3)) + "." + Integer.parseInt(day.group(2)) + "." + day.group(1);
            var stored = day.group(1) + "-" + day.group(2) + "-" + day.group(3);
            return texts.stream().anyMatch(text -> text.contains(shown) || text.equals(stored));
        }
        var bare = plain.replace(" ", "").replaceFirst("^0+", "");
        return texts.stream().anyMatch(text -> !bare.isEmpty() && text.equals(bare));
    }

    /** Listed values that XPath does not find at their path. */
    List<String> invented() {
        return read.unplaced().stream()
                .filter(one -> xml.nodes(one.path()).stream()
                        .noneMatch(node -> ownText(node).strip().equals(one.value())))
                .map(Unplaced::toString)
                .toList();
    }

    private static String ownText(Node node) {
        if (node instanceof Attr attribute) {
            return attribute.getValue();
        }
        var text = new StringBuilder();
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() != Node.ELEMENT_NODE && child.getNodeType() != Node.COMMENT_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }
}
