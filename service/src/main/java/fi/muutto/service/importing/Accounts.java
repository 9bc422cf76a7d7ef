package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.BIC;
import static fi.muutto.protocol.record.InvoiceRecord.IBAN;
import static fi.muutto.protocol.record.InvoiceRecord.OTHER_ACCOUNTS;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tilinumerot: the first account in the form of an IBAN is the one to pay to, the others stand one a line. */
final class Accounts {
    private static final Pattern IBAN_FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    private Accounts() {}

    /** Check digits are not judged: the account stays as the invoice states it. */
    static void add(Filling invoice, @Nullable Leaf account, @Nullable Leaf bic, @Nullable Leaf bank) {
        if (account == null) {
            invoice.text(BIC, bic);
            return;
        }
        var compact = account.value().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        var known = invoice.record().get(IBAN);
        boolean iban = IBAN_FORM.matcher(compact).matches();
        if (iban && (known == null || known.equals(compact))) {
            invoice.put(IBAN, account, compact);
            invoice.text(BIC, bic);
        } else {
            other(invoice, account, iban ? compact : account.inOneLine(), bic, bank);
        }
    }

    private static void other(Filling invoice, Leaf account, String shown, @Nullable Leaf bic, @Nullable Leaf bank) {
        var line = new StringBuilder(shown);
        var leaves = Wording.stated(account, bic, bank);
        leaves.stream().skip(1).forEach(leaf -> line.append(' ').append(leaf.inOneLine()));
        invoice.line(OTHER_ACCOUNTS, line.toString(), leaves.toArray(Leaf[]::new));
    }
}
