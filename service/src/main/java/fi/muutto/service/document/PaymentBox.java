package fi.muutto.service.document;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a payer copies into the bank (maksutiedot).
 *
 * @param accounts the payee, then each account
 * @param facts reference, due date and sum
 */
record PaymentBox(List<Row> accounts, List<Row> facts) {
    private static final Pattern ACCOUNT = Pattern.compile("([A-Z]{2}[0-9]{2}[A-Z0-9]{11,30})\\b(.*)");

    static @Nullable PaymentBox of(Stored invoice, DocumentFormats formats) {
        if (Payability.of(invoice) != Payability.DUE) {
            return null;
        }
        var facts = new ArrayList<Row>();
        Row.add(facts, "document.reference", formats.reference(invoice.text(REFERENCE)));
        Row.add(facts, "document.dueOn", formats.date(invoice.date(DUE_ON)));
        facts.add(new Row("document.payable", formats.money(invoice.cents(PAYABLE))));
        return new PaymentBox(accounts(invoice, formats), facts);
    }

    private static List<Row> accounts(Stored invoice, DocumentFormats formats) {
        var rows = new ArrayList<Row>();
        Row.add(rows, "document.payee", invoice.text(SELLER_NAME));
        var iban = invoice.text(IBAN);
        Row.add(rows, "document.account", iban == null ? null : formats.iban(iban));
        Row.add(rows, "document.bic", invoice.text(BIC));
        var others = invoice.text(OTHER_ACCOUNTS);
        if (others != null) {
            others.lines().filter(line -> !line.isBlank()).forEach(line -> rows.add(other(line.strip(), formats)));
        }
        return rows;
    }

    private static Row other(String line, DocumentFormats formats) {
        var account = ACCOUNT.matcher(line);
        var shown = account.matches() ? formats.iban(account.group(1)) + account.group(2) : line;
        return new Row("document.otherAccount", shown);
    }
}
