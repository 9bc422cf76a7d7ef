package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceAllowanceRecord.*;

import fi.muutto.protocol.record.InvoiceAllowanceRecord;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Discounts and charges of a UBL document or line (EN 16931 BG-20, 21, 27 and 28). */
final class UblAllowances {
    private UblAllowances() {}

    static void read(Part part, @Nullable Integer line, Writing writing, List<ReadAllowance> allowances) {
        for (var stated : part.all("AllowanceCharge")) {
            var allowance = new Filling(InvoiceAllowanceRecord.TYPE, writing);
            read(stated, allowance);
            allowances.add(new ReadAllowance(line, allowance.record()));
        }
    }

    private static void read(Part stated, Filling allowance) {
        allowance.record().set(CHARGE, isCharge(stated));
        allowance.lines(REASON, stated.leaves("AllowanceChargeReason"));
        allowance.text(REASON_CODE, stated.leaf("AllowanceChargeReasonCode"));
        allowance.decimal(PERCENT, stated.leaf("MultiplierFactorNumeric"));
        var sums = new Sums(allowance, allowance, REASON);
        sums.optional(BASE, stated.first("BaseAmount"));
        sums.required(AMOUNT, Refusals.present(stated, "Amount", Reason.MISSING_SUM));
        allowance.text(VAT_CATEGORY, stated.leaf("TaxCategory/ID"));
        allowance.decimal(VAT_RATE, stated.leaf("TaxCategory/Percent"));
        stated.understand("TaxCategory/TaxScheme/ID", "VAT");
    }

    private static boolean isCharge(Part stated) {
        var part = Refusals.present(stated, "ChargeIndicator", Reason.BAD_VALUE);
        var word = Optional.ofNullable(part.text()).map(Leaf::value).orElse("");
        if (!List.of("true", "1", "false", "0").contains(word)) {
            throw new UnreadableFileException(Reason.BAD_VALUE, part.line(), part.path());
        }
        part.every().forEach(Leaf::place);
        return word.equals("true") || word.equals("1");
    }
}
