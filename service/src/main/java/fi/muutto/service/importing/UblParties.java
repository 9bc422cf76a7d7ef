package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.Field;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seller, buyer and place of delivery of a UBL document (EN 16931 BG-4, BG-7 and BG-13). */
final class UblParties {
    private static final String SELLER = "AccountingSupplierParty/Party";
    private static final String BUYER = "AccountingCustomerParty/Party";

    private UblParties() {}

    static void read(Part root, Filling invoice) {
        seller(Refusals.present(root, SELLER, Reason.MISSING_SELLER), invoice);
        buyer(Refusals.present(root, BUYER, Reason.MISSING_BUYER), invoice);
        root.all("Delivery").forEach(delivery -> delivery(delivery, invoice));
    }

    private static void seller(Part party, Filling invoice) {
        names(party, invoice, SELLER_NAME, FOOTER, Reason.MISSING_SELLER);
        invoice.firstOf(SELLER_BUSINESS_ID, party.leaves("PartyLegalEntity/CompanyID"));
        party.all("PartyTaxScheme").forEach(scheme -> sellerTax(scheme, invoice));
        PrepaymentRegister.add(invoice, party.leaves("PartyLegalEntity/CompanyLegalForm"));
        address(party.first("PostalAddress"), invoice, SELLER_STREET, SELLER_POSTAL_CODE, SELLER_CITY, SELLER_COUNTRY);
        invoice.join(SELLER_CONTACT, party.leaves("Contact/Name"));
        invoice.firstOf(SELLER_PHONE, party.leaves("Contact/Telephone"));
        invoice.firstOf(SELLER_EMAIL, party.leaves("Contact/ElectronicMail"));
        invoice.firstOf(SELLER_WEBSITE, party.leaves("WebsiteURI"));
        endpoint(party.first("EndpointID"), invoice, SELLER_EINVOICE_ADDRESS);
        party.leaves("PartyIdentification/ID").forEach(id -> invoice.repeats(SELLER_BUSINESS_ID, id));
    }

    /** A registration for another tax than VAT (BT-32) is a text for the reader of the invoice. */
    private static void sellerTax(Part scheme, Filling invoice) {
        if (isVat(scheme)) {
            invoice.firstOf(SELLER_VAT_NUMBER, scheme.leaves("CompanyID"));
        } else {
            PrepaymentRegister.add(invoice, scheme.leaves("CompanyID"));
        }
    }

    private static boolean isVat(Part scheme) {
        scheme.understand("TaxScheme/ID", "VAT");
        var id = scheme.leaf("TaxScheme/ID");
        return id == null || id.value().equals("VAT");
    }

    private static void buyer(Part party, Filling invoice) {
        names(party, invoice, BUYER_NAME, BUYER_CONTACT, Reason.MISSING_BUYER);
        invoice.firstOf(BUYER_BUSINESS_ID, party.leaves("PartyLegalEntity/CompanyID"));
        party.all("PartyTaxScheme").stream()
                .filter(UblParties::isVat)
                .forEach(scheme -> invoice.firstOf(BUYER_VAT_NUMBER, scheme.leaves("CompanyID")));
        address(party.first("PostalAddress"), invoice, BUYER_STREET, BUYER_POSTAL_CODE, BUYER_CITY, BUYER_COUNTRY);
        invoice.join(BUYER_CONTACT, party.leaves("Contact/Name"));
        invoice.join(BUYER_CONTACT, party.leaves("Contact/Telephone"));
        invoice.firstOf(BUYER_EMAIL, party.leaves("Contact/ElectronicMail"));
        endpoint(party.first("EndpointID"), invoice, BUYER_EINVOICE_ADDRESS);
        party.all("PartyIdentification/ID").forEach(id -> buyerNumber(id, invoice));
    }

    /** Without a scheme it is what seller and buyer have agreed on (BT-46), the customer number. */
    private static void buyerNumber(Part id, Filling invoice) {
        if (id.attribute("schemeID") == null) {
            invoice.text(BUYER_NUMBER, id.text());
        }
    }

    /** The registered name; a trading name that differs goes where its reader finds it. */
    private static void names(Part party, Filling invoice, Field name, Field others, Reason missing) {
        invoice.firstOf(
                name,
                party.leaves("PartyLegalEntity/RegistrationName").stream()
                        .limit(1)
                        .toList());
        for (var trading : party.leaves("PartyName/Name")) {
            if (!invoice.has(name)) {
                invoice.text(name, trading);
            } else if (trading.inOneLine().equals(invoice.record().get(name))) {
                trading.place();
            } else if (others.equals(FOOTER)) {
                invoice.lines(others, List.of(trading));
            } else {
                invoice.join(others, List.of(trading));
            }
        }
        Refusals.placed(
                invoice,
                name,
                party.leaf("PartyLegalEntity/RegistrationName"),
                party,
                "PartyLegalEntity/RegistrationName",
                missing);
    }

    private static void address(
            @Nullable Part address, Filling invoice, Field street, Field postalCode, Field city, Field country) {
        if (address == null) {
            return;
        }
        invoice.join(street, address.leaves("StreetName"));
        invoice.join(street, address.leaves("AdditionalStreetName"));
        invoice.join(street, address.leaves("AddressLine/Line"));
        invoice.firstOf(postalCode, address.leaves("PostalZone"));
        invoice.firstOf(city, address.leaves("CityName"));
        Countries.add(invoice, country, address.leaf("Country/IdentificationCode"), address.leaf("Country/Name"));
    }

    /** {@code 0216:003712345671}: an address names the scheme it is of. */
    private static void endpoint(@Nullable Part endpoint, Filling invoice, Field field) {
        var id = endpoint == null ? null : endpoint.text();
        if (endpoint == null || id == null) {
            return;
        }
        var scheme = endpoint.attribute("schemeID");
        invoice.put(field, id, scheme == null ? id.inOneLine() : scheme.value() + ":" + id.inOneLine());
        if (scheme != null && invoice.has(field)) {
            scheme.place();
        }
    }

    private static void delivery(Part delivery, Filling invoice) {
        invoice.firstOf(DELIVERY_NAME, delivery.leaves("DeliveryParty/PartyName/Name"));
        address(
                delivery.first("DeliveryLocation/Address"),
                invoice,
                DELIVERY_STREET,
                DELIVERY_POSTAL_CODE,
                DELIVERY_CITY,
                DELIVERY_COUNTRY);
    }
}
