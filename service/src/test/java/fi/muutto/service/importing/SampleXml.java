package fi.muutto.service.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small UBL invoice, valid by EN 16931 as far as it goes, and the sample files. */
public record SampleXml(
        String number, String type, String seller, String vatNumber, String buyerVat, String due, String net) {
    static final SampleXml PLAIN =
            new SampleXml("118", "380", "Myyjä Oy", "FI22222228", "FI33333333", "2026-12-09", "100.00");

    public static SampleXml numbered(String number) {
        return PLAIN.withNumber(number);
    }

    SampleXml withNumber(String changed) {
        return new SampleXml(changed, type, seller, vatNumber, buyerVat, due, net);
    }

    SampleXml withSeller(String name, String vat) {
        return new SampleXml(number, type, name, vat, buyerVat, due, net);
    }

    SampleXml withBuyer(String vat) {
        return new SampleXml(number, type, seller, vatNumber, vat, due, net);
    }

    SampleXml withDue(String changed) {
        return new SampleXml(number, type, seller, vatNumber, buyerVat, changed, net);
    }

    SampleXml withNet(String changed) {
        return new SampleXml(number, type, seller, vatNumber, buyerVat, due, changed);
    }

    SampleXml creditNote() {
        return new SampleXml(number, "381", seller, vatNumber, buyerVat, due, net);
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        boolean credit = type.equals("381");
        var root = credit ? "CreditNote" : "Invoice";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <%1$s xmlns="urn:oasis:names:specification:ubl:schema:xsd:%1$s-2"
                 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
                <cbc:ID>%2$s</cbc:ID><cbc:IssueDate>2026-11-10</cbc:IssueDate>%3$s
                <cbc:%1$sTypeCode>%4$s</cbc:%1$sTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
                %5$s%6$s
                <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">25.50</cbc:TaxAmount><cac:TaxSubtotal>
                <cbc:TaxableAmount currencyID="EUR">%7$s</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">25.50</cbc:TaxAmount>
                <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25.5</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
                </cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
                <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">%7$s</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="EUR">%7$s</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="EUR">125.50</cbc:TaxInclusiveAmount>
                <cbc:PayableAmount currencyID="EUR">125.50</cbc:PayableAmount></cac:LegalMonetaryTotal>
                <cac:%1$sLine><cbc:ID>1</cbc:ID><cbc:%8$sQuantity unitCode="HUR">1</cbc:%8$sQuantity>
                <cbc:LineExtensionAmount currencyID="EUR">%7$s</cbc:LineExtensionAmount>
                <cac:Item><cbc:Name>Kotisivut</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25.5</cbc:Percent>
                <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
                <cac:Price><cbc:PriceAmount currencyID="EUR">%7$s</cbc:PriceAmount></cac:Price></cac:%1$sLine>
                </%1$s>
                """.formatted(
                        root,
                        number,
                        due.isEmpty() || credit ? "" : "<cbc:DueDate>" + due + "</cbc:DueDate>",
                        type,
                        party("Supplier", seller, vatNumber),
                        party("Customer", "Ostaja Oy", buyerVat),
                        net,
                        credit ? "Credited" : "Invoiced");
    }

    private static String party(String role, String name, String vat) {
        var tax = vat.isEmpty()
                ? ""
                : "<cac:PartyTaxScheme><cbc:CompanyID>" + vat + "</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID>"
                        + "</cac:TaxScheme></cac:PartyTaxScheme>";
        return "<cac:Accounting" + role + "Party><cac:Party><cac:PostalAddress><cac:Country><cbc:IdentificationCode>FI"
                + "</cbc:IdentificationCode></cac:Country></cac:PostalAddress>" + tax
                + "<cac:PartyLegalEntity><cbc:RegistrationName>" + name
                + "</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:Accounting" + role + "Party>\n";
    }

    /** All sample files that ship, and those beside the project if they are there. */
    public static Map<String, byte[]> samples() {
        var files = new LinkedHashMap<String, byte[]>();
        read(Path.of("src/main/resources/demo/einvoices"), "", files);
        read(Path.of("../../shared/samples/ubl"), "peppol_", files);
        read(Path.of("../../../shared/samples/ubl"), "peppol_", files);
        return files;
    }

    private static void read(Path folder, String start, Map<String, byte[]> files) {
        try (var found = Optional.of(folder)
                .filter(Files::isDirectory)
                .map(SampleXml::list)
                .orElseGet(Stream::empty)) {
            found.filter(file -> file.getFileName().toString().matches(start + ".*\\.xml"))
                    .sorted()
                    .forEach(file -> files.put(file.getFileName().toString(), bytes(file)));
        }
    }

    private static Stream<Path> list(Path folder) {
        try {
            return Files.list(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
