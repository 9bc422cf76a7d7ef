package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.PAYMENT_TERM;

/** How a UBL document is to be paid (EN 16931 BG-16, BT-20). */
final class UblPayment {
    private UblPayment() {}

    static void read(Part root, Filling invoice) {
        for (var means : root.all("PaymentMeans")) {
            for (var account : means.all("PayeeFinancialAccount")) {
                Accounts.add(
                        invoice,
                        account.leaf("ID"),
                        account.leaf("FinancialInstitutionBranch/ID"),
                        account.leaf("Name"));
            }
        }
        root.leaves("PaymentMeans/PaymentID").forEach(leaf -> References.add(invoice, leaf));
        invoice.lines(PAYMENT_TERM, root.leaves("PaymentTerms/Note"));
    }
}
