package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;

/** How a Finvoice is to be paid: its payment order (EpiDetails) and the seller's accounts. */
final class FinvoicePayment {
    private FinvoicePayment() {}

    static void read(Part root, Filling invoice) {
        var parties = "EpiDetails/EpiPartyDetails/";
        Accounts.add(
                invoice,
                root.leaf(parties + "EpiBeneficiaryPartyDetails/EpiAccountID"),
                root.leaf(parties + "EpiBfiPartyDetails/EpiBfiIdentifier"),
                root.leaf(parties + "EpiBfiPartyDetails/EpiBfiName"));
        for (var account : root.all("SellerInformationDetails/SellerAccountDetails")) {
            Accounts.add(
                    invoice,
                    account.leaf("SellerAccountID"),
                    account.leaf("SellerBic"),
                    account.leaf("SellerAccountName"));
        }
        order(root, invoice);
    }

    /** What the payment order repeats of the invoice says nothing new. */
    private static void order(Part root, Filling invoice) {
        var order = "EpiDetails/EpiPaymentInstructionDetails/";
        References.add(invoice, root.leaf(order + "EpiRemittanceInfoIdentifier"));
        invoice.date(DUE_ON, root.leaf(order + "EpiDateOptionDate"));
        var day = root.leaf("EpiDetails/EpiIdentificationDetails/EpiDate");
        if (day != null
                && String.valueOf(Dates.read(day.value()))
                        .equals(invoice.record().get(ISSUED_ON))) {
            day.place();
        }
        var beneficiary = "EpiDetails/EpiPartyDetails/EpiBeneficiaryPartyDetails/";
        invoice.repeats(SELLER_NAME, root.leaf(beneficiary + "EpiNameAddressDetails"));
        invoice.repeats(SELLER_BUSINESS_ID, root.leaf(beneficiary + "EpiBei"));
    }
}
