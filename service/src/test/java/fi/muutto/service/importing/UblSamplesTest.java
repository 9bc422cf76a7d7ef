package fi.muutto.service.importing;

import static fi.muutto.service.importing.Expected.dates;
import static fi.muutto.service.importing.Expected.number;
import static fi.muutto.service.importing.Expected.numbers;
import static fi.muutto.service.importing.Expected.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.muutto.protocol.record.InvoiceAllowanceRecord;
import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;

/** Every UBL sample says in the records what XPath finds in it. */
class UblSamplesTest {

    static Stream<Path> files() {
        return Samples.ubl();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theRecordsSayWhatTheFileSays(Path file) {
        compare(file);
    }

    @Test
    void theSamplesOfPeppolToo() {
        var files = Samples.peppol();
        assumeTrue(!files.isEmpty(), "the samples of Peppol lie only beside the repository, if at all");
        files.forEach(UblSamplesTest::compare);
    }

    private static void compare(Path file) {
        var bytes = Samples.bytes(file);
        var xml = new XPathFile(bytes);
        var read = new InvoiceFiles().read(bytes);
        var root = "/" + xml.document().getDocumentElement().getLocalName();
        boolean credit = root.equals("/CreditNote");
        var sign = credit ? BigDecimal.ONE.negate() : BigDecimal.ONE;

        assertThat(read.format()).isEqualTo(credit ? FileFormat.UBL_CREDIT_NOTE : FileFormat.UBL_INVOICE);
        texts(xml, read.invoice(), heads(root));
        dates(xml, read.invoice(), days(root));
        totals(xml, read, root, sign);
        lines(xml, read, root, credit, sign);
        vat(xml, read, root, sign);
        allowances(xml, read, root, credit, sign);
    }

    private static Map<String, String> heads(String root) {
        var heads = new LinkedHashMap<String, String>();
        heads.put(root + "/ID", "number");
        heads.put(root + "/InvoiceTypeCode", "typeCode");
        heads.put(root + "/CreditNoteTypeCode", "typeCode");
        heads.put(root + "/DocumentCurrencyCode", "currency");
        heads.put(root + "/BuyerReference", "buyerReference");
        heads.put(root + "/OrderReference/ID", "orderReference");
        heads.put(root + "/ContractDocumentReference/ID", "contractReference");
        heads.put(root + "/BillingReference/InvoiceDocumentReference/ID", "originalNumber");
        party(heads, root + "/AccountingSupplierParty/Party", "seller");
        heads.put(root + "/AccountingSupplierParty/Party/Contact/Name", "sellerContact");
        heads.put(root + "/AccountingSupplierParty/Party/Contact/Telephone", "sellerPhone");
        party(heads, root + "/AccountingCustomerParty/Party", "buyer");
        heads.put(root + "/Delivery/DeliveryParty/PartyName/Name", "deliveryName");
        heads.put(root + "/Delivery/DeliveryLocation/Address/CityName", "deliveryCity");
        heads.put(root + "/Delivery/DeliveryLocation/Address/PostalZone", "deliveryPostalCode");
        heads.put(root + "/Delivery/DeliveryLocation/Address/Country/IdentificationCode", "deliveryCountry");
        return heads;
    }

    private static void party(Map<String, String> heads, String party, String who) {
        heads.put(party + "/PartyLegalEntity/RegistrationName", who + "Name");
        heads.put(party + "/PartyLegalEntity/CompanyID", who + "BusinessId");
        heads.put(party + "/PartyTaxScheme/CompanyID", who + "VatNumber");
        heads.put(party + "/PostalAddress/CityName", who + "City");
        heads.put(party + "/PostalAddress/PostalZone", who + "PostalCode");
        heads.put(party + "/PostalAddress/Country/IdentificationCode", who + "Country");
        heads.put(party + "/Contact/ElectronicMail", who + "Email");
    }

    private static Map<String, String> days(String root) {
        return Map.of(
                root + "/IssueDate", "issuedOn",
                root + "/DueDate", "dueOn",
                root + "/Delivery/ActualDeliveryDate", "deliveredOn",
                root + "/InvoicePeriod/StartDate", "periodFrom",
                root + "/InvoicePeriod/EndDate", "periodTo");
    }

    private static void totals(XPathFile xml, ReadInvoice read, String root, BigDecimal sign) {
        var totals = root + "/LegalMonetaryTotal/";
        numbers(
                xml,
                read.invoice(),
                sign,
                Map.of(
                        totals + "LineExtensionAmount", InvoiceRecord.LINE_TOTAL,
                        totals + "AllowanceTotalAmount", InvoiceRecord.ALLOWANCE_TOTAL,
                        totals + "ChargeTotalAmount", InvoiceRecord.CHARGE_TOTAL,
                        totals + "TaxExclusiveAmount", InvoiceRecord.NET_TOTAL,
                        totals + "TaxInclusiveAmount", InvoiceRecord.GROSS_TOTAL,
                        totals + "PrepaidAmount", InvoiceRecord.PREPAID_TOTAL,
                        totals + "PayableRoundingAmount", InvoiceRecord.ROUNDING,
                        totals + "PayableAmount", InvoiceRecord.PAYABLE,
                        root + "/TaxTotal/TaxAmount", InvoiceRecord.VAT_TOTAL));
    }

    private static void lines(XPathFile xml, ReadInvoice read, String root, boolean credit, BigDecimal sign) {
        var stated = xml.nodes(root + (credit ? "/CreditNoteLine" : "/InvoiceLine"));
        assertThat(read.lines()).hasSameSizeAs(stated);
        for (int i = 0; i < stated.size(); i++) {
            var line = read.lines().get(i);
            var quantity = credit ? "CreditedQuantity" : "InvoicedQuantity";
            var node = stated.get(i);
            assertThat(line.get(InvoiceLineRecord.POSITION)).isEqualTo(Integer.toString(i + 1));
            assertThat(line.get(InvoiceLineRecord.NAME)).isEqualTo(text(node, "Item/Name"));
            assertThat(line.get(InvoiceLineRecord.UNIT)).isEqualTo(text(node, quantity + "/@unitCode"));
            assertThat(line.get(InvoiceLineRecord.VAT_CATEGORY)).isEqualTo(text(node, "Item/ClassifiedTaxCategory/ID"));
            number(line, InvoiceLineRecord.QUANTITY, text(node, quantity), sign);
            number(line, InvoiceLineRecord.NET, text(node, "LineExtensionAmount"), sign);
            number(line, InvoiceLineRecord.UNIT_PRICE, text(node, "Price/PriceAmount"), BigDecimal.ONE);
            number(line, InvoiceLineRecord.VAT_RATE, text(node, "Item/ClassifiedTaxCategory/Percent"), BigDecimal.ONE);
        }
    }

    private static void vat(XPathFile xml, ReadInvoice read, String root, BigDecimal sign) {
        var stated = xml.nodes(root + "/TaxTotal/TaxSubtotal");
        assertThat(read.vats()).hasSameSizeAs(stated);
        for (int i = 0; i < stated.size(); i++) {
            var row = read.vats().get(i);
            var node = stated.get(i);
            assertThat(row.get(InvoiceVatRecord.VAT_CATEGORY)).isEqualTo(text(node, "TaxCategory/ID"));
            assertThat(row.get(InvoiceVatRecord.EXEMPTION_REASON))
                    .isEqualTo(text(node, "TaxCategory/TaxExemptionReason"));
            number(row, InvoiceVatRecord.VAT_RATE, text(node, "TaxCategory/Percent"), BigDecimal.ONE);
            number(row, InvoiceVatRecord.BASE, text(node, "TaxableAmount"), sign);
            number(row, InvoiceVatRecord.VAT, text(node, "TaxAmount"), sign);
        }
    }

    private static void allowances(XPathFile xml, ReadInvoice read, String root, boolean credit, BigDecimal sign) {
        int next = 0;
        for (var node : xml.nodes(root + "/AllowanceCharge")) {
            allowance(read.allowances().get(next++), null, node, sign);
        }
        var lines = xml.nodes(root + (credit ? "/CreditNoteLine" : "/InvoiceLine"));
        for (int i = 0; i < lines.size(); i++) {
            for (var node : XPathFile.nodes(lines.get(i), "AllowanceCharge")) {
                allowance(read.allowances().get(next++), i, node, sign);
            }
        }
        assertThat(read.allowances()).hasSize(next);
    }

    private static void allowance(ReadAllowance read, Integer line, Node node, BigDecimal sign) {
        var record = read.record();
        var charge = text(node, "ChargeIndicator");
        assertThat(read.line()).isEqualTo(line);
        assertThat(record.get(InvoiceAllowanceRecord.CHARGE))
                .isEqualTo(charge.equals("true") || charge.equals("1") ? "true" : "false");
        assertThat(record.get(InvoiceAllowanceRecord.REASON)).isEqualTo(text(node, "AllowanceChargeReason"));
        number(record, InvoiceAllowanceRecord.AMOUNT, text(node, "Amount"), sign);
        number(record, InvoiceAllowanceRecord.BASE, text(node, "BaseAmount"), sign);
        number(record, InvoiceAllowanceRecord.PERCENT, text(node, "MultiplierFactorNumeric"), BigDecimal.ONE);
        number(record, InvoiceAllowanceRecord.VAT_RATE, text(node, "TaxCategory/Percent"), BigDecimal.ONE);
    }

    private static String text(Node node, String path) {
        return XPathFile.text(node, path);
    }
}
