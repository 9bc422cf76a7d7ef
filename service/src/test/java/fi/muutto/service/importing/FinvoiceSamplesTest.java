package fi.muutto.service.importing;

import static fi.muutto.service.importing.Expected.dates;
import static fi.muutto.service.importing.Expected.number;
import static fi.muutto.service.importing.Expected.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecordLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;

/** Every Finvoice sample, of versions 1.3, 2.01 and 3.0, says in the records what XPath finds in it. */
class FinvoiceSamplesTest {
    private static final String DETAILS = "/Finvoice/InvoiceDetails/";
    private static final String ORDERED = "/Finvoice/EpiDetails/EpiPaymentInstructionDetails/EpiInstructedAmount";
    private static final BigDecimal AS_STATED = BigDecimal.ONE;

    static Stream<Path> files() {
        return Samples.finvoice();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theRecordsSayWhatTheFileSays(Path file) {
        var bytes = Samples.bytes(file);
        var xml = new XPathFile(bytes);
        var read = new InvoiceFiles().read(bytes);

        assertThat(read.format().name())
                .isEqualTo("FINVOICE_" + xml.text("/Finvoice/@Version").charAt(0));
        assertThat(read.invoice().get(InvoiceRecord.TYPE_CODE)).isEqualTo("380");
        texts(xml, read.invoice(), heads());
        dates(xml, read.invoice(), days(xml));
        totals(xml, read.invoice());
        vat(xml, read);
        lines(xml, read);
        assertThat(read.allowances()).isEmpty();
    }

    private static Map<String, String> heads() {
        var heads = new LinkedHashMap<String, String>();
        heads.put(DETAILS + "InvoiceNumber", "number");
        heads.put(DETAILS + "InvoiceTotalVatIncludedAmount/@AmountCurrencyIdentifier", "currency");
        heads.put(DETAILS + "OrderIdentifier", "orderReference");
        heads.put(DETAILS + "AgreementIdentifier", "contractReference");
        heads.put(DETAILS + "BuyerReferenceIdentifier", "buyerReference");
        heads.put(DETAILS + "SellersBuyerIdentifier", "buyerNumber");
        party(heads, "Seller", "seller");
        party(heads, "Buyer", "buyer");
        heads.put("/Finvoice/DeliveryPartyDetails/DeliveryOrganisationName", "deliveryName");
        address(heads, "Delivery", "delivery");
        heads.put("/Finvoice/SellerCommunicationDetails/SellerPhoneNumberIdentifier", "sellerPhone");
        heads.put("/Finvoice/SellerCommunicationDetails/SellerEmailaddressIdentifier", "sellerEmail");
        heads.put("/Finvoice/SellerInformationDetails/SellerWebaddressIdentifier", "sellerWebsite");
        var frame = "/Finvoice/MessageTransmissionDetails/Message";
        heads.put(frame + "SenderDetails/FromIdentifier", "sellerEinvoiceAddress");
        heads.put(frame + "SenderDetails/FromIntermediator", "sellerEinvoiceOperator");
        heads.put(frame + "ReceiverDetails/ToIdentifier", "buyerEinvoiceAddress");
        heads.put(frame + "ReceiverDetails/ToIntermediator", "buyerEinvoiceOperator");
        return heads;
    }

    private static void party(Map<String, String> heads, String element, String who) {
        var party = "/Finvoice/" + element + "PartyDetails/" + element;
        heads.put(party + "OrganisationName", who + "Name");
        heads.put(party + "PartyIdentifier", who + "BusinessId");
        heads.put(party + "OrganisationTaxCode", who + "VatNumber");
        address(heads, element, who);
    }

    private static void address(Map<String, String> heads, String element, String who) {
        var address = "/Finvoice/" + element + "PartyDetails/" + element + "PostalAddressDetails/";
        heads.put(address + element + "StreetName", who + "Street");
        heads.put(address + element + "TownName", who + "City");
        heads.put(address + element + "PostCodeIdentifier", who + "PostalCode");
        heads.put(address + "CountryCode", who + "Country");
    }

    private static Map<String, String> days(XPathFile xml) {
        var terms = DETAILS + "PaymentTermsDetails/InvoiceDueDate";
        var order = "/Finvoice/EpiDetails/EpiPaymentInstructionDetails/EpiDateOptionDate";
        return Map.of(
                DETAILS + "InvoiceDate",
                "issuedOn",
                xml.text(terms) == null ? order : terms,
                "dueOn",
                "/Finvoice/DeliveryDetails/DeliveryDate",
                "deliveredOn",
                DETAILS + "InvoicingPeriodStartDate",
                "periodFrom",
                DETAILS + "InvoicingPeriodEndDate",
                "periodTo");
    }

    /** Files before version 3.0 have no total of rows, and the minimal one has none but that with VAT. */
    private static void totals(XPathFile xml, RecordLine invoice) {
        var vat = DETAILS + "VatSpecificationDetails/";
        var net = either(xml, DETAILS + "InvoiceTotalVatExcludedAmount", vat + "VatBaseAmount");
        number(invoice, InvoiceRecord.NET_TOTAL, net, AS_STATED);
        number(
                invoice,
                InvoiceRecord.VAT_TOTAL,
                either(xml, DETAILS + "InvoiceTotalVatAmount", vat + "VatRateAmount"),
                AS_STATED);
        var rows = xml.text(DETAILS + "RowsTotalVatExcludedAmount");
        number(invoice, InvoiceRecord.LINE_TOTAL, rows == null ? net : rows, AS_STATED);
        number(invoice, InvoiceRecord.GROSS_TOTAL, xml.text(DETAILS + "InvoiceTotalVatIncludedAmount"), AS_STATED);
        number(invoice, InvoiceRecord.PAYABLE, xml.text(ORDERED), AS_STATED);
        var paid = xml.text(DETAILS + "InvoicePaidAmount");
        number(invoice, InvoiceRecord.PREPAID_TOTAL, paid == null ? "0" : paid, AS_STATED);
        for (var none : List.of(InvoiceRecord.ALLOWANCE_TOTAL, InvoiceRecord.CHARGE_TOTAL, InvoiceRecord.ROUNDING)) {
            number(invoice, none, "0", AS_STATED);
        }
    }

    private static String either(XPathFile xml, String first, String second) {
        return xml.text(first) == null ? xml.text(second) : xml.text(first);
    }

    private static void vat(XPathFile xml, ReadInvoice read) {
        var stated = xml.nodes(DETAILS + "VatSpecificationDetails");
        assertThat(read.vats()).hasSameSizeAs(stated);
        for (int i = 0; i < stated.size(); i++) {
            var row = read.vats().get(i);
            var code = text(stated.get(i), "VatCode");
            assertThat(row.get(InvoiceVatRecord.VAT_CATEGORY)).isEqualTo(code == null ? "S" : code);
            assertThat(row.get(InvoiceVatRecord.EXEMPTION_REASON)).isEqualTo(text(stated.get(i), "VatFreeText"));
            number(row, InvoiceVatRecord.VAT_RATE, text(stated.get(i), "VatRatePercent"), AS_STATED);
            number(row, InvoiceVatRecord.BASE, text(stated.get(i), "VatBaseAmount"), AS_STATED);
            number(row, InvoiceVatRecord.VAT, text(stated.get(i), "VatRateAmount"), AS_STATED);
        }
    }

    private static void lines(XPathFile xml, ReadInvoice read) {
        var stated = new ArrayList<Node>();
        for (var row : xml.nodes("/Finvoice/InvoiceRow")) {
            if (text(row, "ArticleName") != null) {
                stated.add(row);
            }
            stated.addAll(XPathFile.nodes(row, "SubInvoiceRow"));
        }
        assertThat(read.lines()).hasSameSizeAs(stated);
        for (int i = 0; i < stated.size(); i++) {
            var line = read.lines().get(i);
            assertThat(line.get(InvoiceLineRecord.POSITION)).isEqualTo(Integer.toString(i + 1));
            if (stated.get(i).getNodeName().equals("InvoiceRow")) {
                line(line, stated.get(i), read.invoice().get(InvoiceRecord.PRICE_MODE));
            } else {
                words(line, stated.get(i));
            }
        }
    }

    private static void line(RecordLine line, Node row, String mode) {
        assertThat(line.get(InvoiceLineRecord.NAME)).isEqualTo(text(row, "ArticleName"));
        assertThat(line.get(InvoiceLineRecord.PRODUCT_CODE)).isEqualTo(text(row, "ArticleIdentifier"));
        var quantity = text(row, "InvoicedQuantity") == null ? "OrderedQuantity" : "InvoicedQuantity";
        number(line, InvoiceLineRecord.QUANTITY, text(row, quantity), AS_STATED);
        assertThat(line.get(InvoiceLineRecord.UNIT)).isEqualTo(text(row, quantity + "/@QuantityUnitCode"));
        var with = text(row, "UnitPriceVatIncludedAmount");
        assertThat(mode).isEqualTo(with == null ? "NET" : "GROSS");
        number(line, InvoiceLineRecord.UNIT_PRICE, with == null ? text(row, "UnitPriceAmount") : with, AS_STATED);
        number(line, InvoiceLineRecord.VAT_RATE, text(row, "RowVatRatePercent"), AS_STATED);
        number(line, InvoiceLineRecord.GROSS, text(row, "RowAmount"), AS_STATED);
        number(line, InvoiceLineRecord.NET, net(row), AS_STATED);
    }

    /** A row that is priced with VAT states no net: it is what the stated rate leaves of the row's sum. */
    private static String net(Node row) {
        var net = text(row, "RowVatExcludedAmount");
        var gross = text(row, "RowAmount");
        if (net != null || gross == null) {
            return net == null ? "0" : net;
        }
        double factor = 1 + Integer.parseInt(text(row, "RowVatRatePercent")) / 100.0;
        double cents = Double.parseDouble(gross.replace(',', '.')) / factor * 100;
        return new BigDecimal(Math.round(cents))
                .movePointLeft(2)
                .setScale(2, RoundingMode.UNNECESSARY)
                .toString();
    }

    private static void words(RecordLine line, Node sub) {
        assertThat(line.get(InvoiceLineRecord.NAME)).isEqualTo(text(sub, "SubArticleName"));
        assertThat(line.get(InvoiceLineRecord.QUANTITY)).isNull();
        assertThat(line.get(InvoiceLineRecord.NET)).isEqualTo("0.00");
        for (var name : List.of("SubRowAmount", "SubRowVatExcludedAmount", "SubInvoicedQuantity", "SubRowFreeText")) {
            if (text(sub, name) != null) {
                assertThat(line.get(InvoiceLineRecord.DESCRIPTION)).as(name).contains(text(sub, name));
            }
        }
    }

    private static String text(Node node, String path) {
        return XPathFile.text(node, path);
    }
}
