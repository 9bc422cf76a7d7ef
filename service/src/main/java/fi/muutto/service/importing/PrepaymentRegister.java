package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.FOOTER;
import static fi.muutto.protocol.record.InvoiceRecord.SELLER_PREPAYMENT_REGISTERED;

import java.util.List;
import java.util.Locale;

/** Ennakkoperintärekisteri: a seller's own words on its registrations. They stay readable as the foot of the invoice. */
final class PrepaymentRegister {
    private PrepaymentRegister() {}

    static void add(Filling invoice, List<Leaf> words) {
        boolean registered = words.stream()
                .map(leaf -> leaf.value().toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains("ennakkoperintä") || text.contains("förskottsuppbörd"));
        invoice.record()
                .set(
                        SELLER_PREPAYMENT_REGISTERED,
                        registered || "true".equals(invoice.record().get(SELLER_PREPAYMENT_REGISTERED)));
        invoice.lines(FOOTER, words);
    }
}
