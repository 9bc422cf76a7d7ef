package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.service.importing.UnreadableFileException.Reason;

/** The seller of a Finvoice and the address it sends from. */
final class FinvoiceSeller {
    private static final String NAME = "SellerOrganisationName";

    private FinvoiceSeller() {}

    static void read(Part root, Filling invoice) {
        var party = Refusals.present(root, "SellerPartyDetails", Reason.MISSING_SELLER);
        invoice.text(SELLER_NAME, party.leaf(NAME));
        Refusals.placed(invoice, SELLER_NAME, party.leaf(NAME), party, NAME, Reason.MISSING_SELLER);
        invoice.lines(FOOTER, party.leaves(NAME).stream().skip(1).toList());
        invoice.lines(FOOTER, party.leaves("SellerOrganisationTradingName"));
        invoice.text(SELLER_BUSINESS_ID, party.leaf("SellerPartyIdentifier"));
        invoice.text(SELLER_VAT_NUMBER, party.leaf("SellerOrganisationTaxCode"));
        address(party, invoice);
        contact(root, party, invoice);
        information(root, invoice);
        sender(root, invoice);
    }

    private static void address(Part party, Filling invoice) {
        var address = party.first("SellerPostalAddressDetails");
        if (address != null) {
            invoice.join(SELLER_STREET, address.leaves("SellerStreetName"));
            invoice.join(SELLER_STREET, address.leaves("SellerPostOfficeBoxIdentifier"));
            invoice.text(SELLER_POSTAL_CODE, address.leaf("SellerPostCodeIdentifier"));
            invoice.text(SELLER_CITY, address.leaf("SellerTownName"));
            Countries.add(invoice, SELLER_COUNTRY, address.leaf("CountryCode"), address.leaf("CountryName"));
        }
    }

    private static void contact(Part root, Part party, Filling invoice) {
        invoice.join(SELLER_CONTACT, root.leaves("SellerContactPersonName"));
        invoice.join(SELLER_CONTACT, root.leaves("SellerContactPersonFunction"));
        invoice.join(SELLER_CONTACT, root.leaves("SellerContactPersonDepartment"));
        invoice.join(SELLER_CONTACT, party.leaves("SellerOrganisationDepartment"));
        invoice.text(SELLER_PHONE, root.leaf("SellerCommunicationDetails/SellerPhoneNumberIdentifier"));
        invoice.text(SELLER_EMAIL, root.leaf("SellerCommunicationDetails/SellerEmailaddressIdentifier"));
    }

    private static void information(Part root, Filling invoice) {
        var information = "SellerInformationDetails/";
        invoice.text(SELLER_PHONE, root.leaf(information + "SellerPhoneNumber"));
        invoice.text(SELLER_EMAIL, root.leaf(information + "SellerCommonEmailaddressIdentifier"));
        invoice.text(SELLER_WEBSITE, root.leaf(information + "SellerWebaddressIdentifier"));
        PrepaymentRegister.add(invoice, root.leaves(information + "SellerTaxRegistrationText"));
        PrepaymentRegister.add(invoice, root.leaves(information + "SellerVatRegistrationText"));
        PrepaymentRegister.add(invoice, root.leaves(information + "SellerAdditionalLegalInfo"));
        invoice.lines(FOOTER, root.leaves(information + "SellerFreeText"));
    }

    /** The frame names who sends (EN 16931 BT-34); the seller's own code is used where there is no frame. */
    private static void sender(Part root, Filling invoice) {
        var from = root.first("MessageTransmissionDetails/MessageSenderDetails/FromIdentifier");
        Ovt.address(invoice, SELLER_EINVOICE_ADDRESS, from);
        invoice.text(
                SELLER_EINVOICE_OPERATOR,
                root.leaf("MessageTransmissionDetails/MessageSenderDetails/FromIntermediator"));
        invoice.text(SELLER_EINVOICE_ADDRESS, root.leaf("SellerOrganisationUnitNumber"));
    }
}
