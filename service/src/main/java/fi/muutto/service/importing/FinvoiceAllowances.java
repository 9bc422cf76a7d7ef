package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceAllowanceRecord.*;

import fi.muutto.protocol.record.InvoiceAllowanceRecord;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Discounts and charges of a Finvoice: on the whole since version 3.0, on rows before that too. */
final class FinvoiceAllowances {
    private FinvoiceAllowances() {}

    static void ofInvoice(Part root, Writing writing, List<ReadAllowance> allowances) {
        for (var stated : root.all("InvoiceDetails/DiscountDetails")) {
            allowances.add(of(stated, null, writing, false, ""));
        }
        for (var stated : root.all("InvoiceDetails/ChargeDetails")) {
            allowances.add(of(stated, null, writing, true, ""));
        }
    }

    /** The first discount of a row stands in its line; the further ones stand here. */
    static void ofRow(Part row, int line, Writing writing, List<ReadAllowance> allowances) {
        for (var stated : row.all("RowProgressiveDiscountDetails")) {
            allowances.add(of(stated, line, writing, false, "RowDiscount"));
        }
        for (var stated : row.all("RowChargeDetails")) {
            allowances.add(of(stated, line, writing, true, ""));
        }
    }

    private static ReadAllowance of(
            Part stated, @Nullable Integer line, Writing writing, boolean charge, String prefix) {
        var allowance = new Filling(InvoiceAllowanceRecord.TYPE, writing);
        allowance.record().set(CHARGE, charge);
        allowance.lines(REASON, stated.leaves("FreeText"));
        allowance.lines(REASON, stated.leaves("ReasonText"));
        allowance.lines(REASON, stated.leaves("RowDiscountTypeText"));
        allowance.text(REASON_CODE, stated.leaf("ReasonCode"));
        allowance.text(REASON_CODE, stated.leaf("RowDiscountTypeCode"));
        allowance.decimal(PERCENT, stated.leaf(prefix + "Percent"));
        var sums = new Sums(allowance, allowance, REASON);
        sums.optional(BASE, stated.first(prefix + "BaseAmount"));
        sums.required(AMOUNT, Refusals.present(stated, prefix + "Amount", Reason.MISSING_SUM));
        allowance.text(VAT_CATEGORY, stated.leaf("VatCategoryCode"));
        allowance.decimal(VAT_RATE, stated.leaf("VatRatePercent"));
        return new ReadAllowance(line, allowance.record());
    }
}
