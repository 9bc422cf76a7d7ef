package fi.muutto.service.invoice;

import fi.muutto.rules.ReferenceNumber;
import fi.muutto.rules.RfReference;
import fi.muutto.service.account.AccountId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Viitenumeron antaminen: made of the digits of the invoice's number. Where these are too few, or the reference exists in the
 * account, further digits are appended, so that a payment never fits two invoices.
 */
@Component
class References {
    private static final int MOST_DIGITS = 16;

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reference that no invoice of the account has yet; in RF form if so asked. */
    String forNumber(AccountId account, String number, boolean rf) {
        var free = candidates(number)
                .filter(reference -> !isTaken(account, reference))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no reference is free"));
        return rf ? RfReference.of(free).text() : free.digits();
    }

    /** The number itself, then with one more digit, with two, with three. */
    static Stream<ReferenceNumber> candidates(String number) {
        var all = number.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
        var digits = all.isEmpty() ? "1" : all.substring(Math.max(0, all.length() - MOST_DIGITS));
        return Stream.iterate(0, more -> more <= 3, more -> more + 1)
                .flatMap(more -> IntStream.range(0, (int) Math.pow(10, more))
                        .mapToObj(i -> digits + (more == 0 ? "" : ("%0" + more + "d").formatted(i))))
                .filter(base -> base.length() >= 3)
                .map(ReferenceNumber::withBase);
    }

    private boolean isTaken(AccountId account, ReferenceNumber reference) {
        var spellings = List.of(reference.digits(), RfReference.of(reference).text());
        return jdbc.sql("""
                select exists (select 1 from invoice where account_id = :account and reference in (:spellings))
                """)
                .param("account", account.value())
                .param("spellings", spellings)
                .query(Boolean.class)
                .single();
    }
}
