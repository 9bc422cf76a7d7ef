package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.FOOTER;
import static fi.muutto.protocol.record.InvoiceRecord.SELLER_PREPAYMENT_REGISTERED;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Ennakkoperintärekisteri: a seller's own words on its registrations. They stay readable as the foot of the invoice.
 */
final class PrepaymentRegister {
    private static final Pattern NAMED = Pattern.compile("(?iu)ennakkoperintä|förskottsuppbörd");
    private static final Pattern DENIED = Pattern.compile("(?iu)\\b(ei|inte)\\b");

    private PrepaymentRegister() {}

    static void add(Filling invoice, List<Leaf> words) {
        boolean registered = words.stream()
                .anyMatch(leaf -> NAMED.matcher(leaf.value()).find()
                        && !DENIED.matcher(leaf.value()).find());
        invoice.record()
                .set(
                        SELLER_PREPAYMENT_REGISTERED,
                        registered || "true".equals(invoice.record().get(SELLER_PREPAYMENT_REGISTERED)));
        invoice.lines(FOOTER, words);
    }
}
