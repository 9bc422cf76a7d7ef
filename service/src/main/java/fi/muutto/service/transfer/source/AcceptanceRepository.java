package fi.muutto.service.transfer.source;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who accepted which terms, when, and what else was ticked; never changed. Works inside a transaction of the account. */
@Repository
class AcceptanceRepository {
    private final JdbcClient jdbc;

    AcceptanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AccountId account, PersonId person, String keyId, Acceptance acceptance, Instant now) {
        jdbc.sql("""
                insert into source_acceptance
                       (account_id, key_id, person_id, terms_version, terms_language, terms_sha256, terms_accepted,
                        purchases_confirmed, purchases, accepted_at)
                values (:account, :key, :person, :version, :language, :sha256, :accepted, :confirmed, :purchases, :now)
                """)
                .param("account", account.value())
                .param("key", keyId)
                .param("person", person.value())
                .param("version", acceptance.terms().version())
                .param("language", acceptance.terms().language())
                .param("sha256", acceptance.terms().sha256().hex())
                .param("accepted", acceptance.termsBox())
                .param("confirmed", acceptance.purchasesBox())
                .param("purchases", acceptance.purchases())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
