package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.service.importing.UnreadableFileException.Reason;

/** The buyer of a Finvoice, the address it is sent to, and the place of delivery. */
final class FinvoiceBuyer {
    private static final String NAME = "BuyerOrganisationName";

    private FinvoiceBuyer() {}

    static void read(Part root, Filling invoice) {
        var party = Refusals.present(root, "BuyerPartyDetails", Reason.MISSING_BUYER);
        invoice.text(BUYER_NAME, party.leaf(NAME));
        Refusals.placed(invoice, BUYER_NAME, party.leaf(NAME), party, NAME, Reason.MISSING_BUYER);
        invoice.text(BUYER_BUSINESS_ID, party.leaf("BuyerPartyIdentifier"));
        invoice.text(BUYER_VAT_NUMBER, party.leaf("BuyerOrganisationTaxCode"));
        address(party, invoice);
        contact(root, party, invoice);
        receiver(root, invoice);
        delivery(root, invoice);
    }

    private static void address(Part party, Filling invoice) {
        var address = party.first("BuyerPostalAddressDetails");
        if (address != null) {
            invoice.join(BUYER_STREET, address.leaves("BuyerStreetName"));
            invoice.join(BUYER_STREET, address.leaves("BuyerPostOfficeBoxIdentifier"));
            invoice.text(BUYER_POSTAL_CODE, address.leaf("BuyerPostCodeIdentifier"));
            invoice.text(BUYER_CITY, address.leaf("BuyerTownName"));
            Countries.add(invoice, BUYER_COUNTRY, address.leaf("CountryCode"), address.leaf("CountryName"));
        }
    }

    /** What stands under the name on an envelope: further names, departments, people. */
    private static void contact(Part root, Part party, Filling invoice) {
        invoice.join(BUYER_CONTACT, party.leaves(NAME).stream().skip(1).toList());
        invoice.join(BUYER_CONTACT, party.leaves("BuyerOrganisationTradingName"));
        invoice.join(BUYER_CONTACT, party.leaves("BuyerOrganisationDepartment"));
        invoice.join(BUYER_CONTACT, root.leaves("BuyerContactPersonName"));
        invoice.join(BUYER_CONTACT, root.leaves("BuyerContactPersonFunction"));
        invoice.join(BUYER_CONTACT, root.leaves("BuyerContactPersonDepartment"));
        invoice.join(BUYER_CONTACT, root.leaves("BuyerCommunicationDetails/BuyerPhoneNumberIdentifier"));
        invoice.text(BUYER_EMAIL, root.leaf("BuyerCommunicationDetails/BuyerEmailaddressIdentifier"));
    }

    private static void receiver(Part root, Filling invoice) {
        var receiver = "MessageTransmissionDetails/MessageReceiverDetails/";
        Ovt.address(invoice, BUYER_EINVOICE_ADDRESS, root.first(receiver + "ToIdentifier"));
        invoice.text(BUYER_EINVOICE_OPERATOR, root.leaf(receiver + "ToIntermediator"));
        invoice.text(BUYER_EINVOICE_ADDRESS, root.leaf("BuyerOrganisationUnitNumber"));
    }

    private static void delivery(Part root, Filling invoice) {
        invoice.join(DELIVERY_NAME, root.leaves("DeliveryPartyDetails/DeliveryOrganisationName"));
        invoice.join(DELIVERY_NAME, root.leaves("DeliveryPartyDetails/DeliveryOrganisationDepartment"));
        var address = root.first("DeliveryPartyDetails/DeliveryPostalAddressDetails");
        if (address != null) {
            invoice.join(DELIVERY_STREET, address.leaves("DeliveryStreetName"));
            invoice.join(DELIVERY_STREET, address.leaves("DeliveryPostofficeBoxIdentifier"));
            invoice.text(DELIVERY_POSTAL_CODE, address.leaf("DeliveryPostCodeIdentifier"));
            invoice.text(DELIVERY_CITY, address.leaf("DeliveryTownName"));
            Countries.add(invoice, DELIVERY_COUNTRY, address.leaf("CountryCode"), address.leaf("CountryName"));
        }
    }
}
