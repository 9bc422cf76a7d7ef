package fi.muutto.service.transfer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.muutto.protocol.transfer.AccountTally;
import fi.muutto.protocol.transfer.AnswerJson;
import fi.muutto.protocol.transfer.Decision;
import fi.muutto.protocol.transfer.Receipts;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountNotWritableException;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.Contract;
import fi.muutto.service.jobs.Jobs;
import fi.muutto.service.transfer.ServiceKeys;
import fi.muutto.service.transfer.TransferLog;
import fi.muutto.service.transfer.TransferMark;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.UncategorizedSQLException;

/** The one decision, and the closed account behind it. */
class HandOverTest extends SourceScene {
    @Autowired
    private ServiceKeys keys;

    @Autowired
    private TransferLog log;

    @Autowired
    private LeaseWork lease;

    @Autowired
    private Jobs jobs;

    @Test
    void theReceiptIsMadeOnceAndGivenAgainByteForByte() {
        var attempt = frozen();
        var tally = copied(attempt);
        var first = solo.handOver(attempt, tally);
        assertThat(solo.handOver(attempt, tally).body()).isEqualTo(first.body());
        assertThat(solo.decision(attempt).body()).isEqualTo(first.body());
        assertThat(solo.abort(attempt).body()).isEqualTo(first.body());
        var receipt = Receipts.verifySource(receipt(attempt), keys.own().publicKey());
        assertThat(receipt.tally()).isEqualTo(tally);
        assertThat(receipt.account()).isEqualTo(account.value());
        assertThat(receipt.contractEndedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(log.marks())
                .anyMatch(mark -> mark.attempt().equals(attempt)
                        && mark.kind() == TransferMark.Kind.HANDED_OVER
                        && receipt(attempt).equals(mark.receipt()));
    }

    @Test
    void anotherCountIsRefusedByTheNamesOfItsTypesAndTheAccountStaysFrozen() {
        var attempt = frozen();
        var tally = copied(attempt);
        var types = tally.types().stream()
                .map(type -> type.type().equals("customer")
                        ? new fi.muutto.protocol.transfer.TypeTally("customer", 3, Sha256.of(new byte[1]))
                        : type)
                .toList();
        var answer = solo.handOver(attempt, new AccountTally(tally.digest(), types, tally.totals()));
        var refusal = AnswerJson.readRefusal(answer.body());
        assertThat(refusal.reason()).isEqualTo(RefusalReason.DIFFERENT);
        assertThat(refusal.types()).containsExactly("customer");
        assertThat(state()).isEqualTo(AccountState.FROZEN);
    }

    @Test
    void whileFrozenEveryPageSaysSoAndNothingIsWritten() {
        frozen();
        assertThat(owner.get("/tili").text())
                .contains("Tiliä siirretään palveluun Solo. Voit katsella mutta et muuttaa tietoja.");
        assertThat(owner.get(PAGE).text()).contains("Siirto käynnissä", "Keskeytä siirto");
        assertRefusedByRequestAndDatabase();
    }

    @Test
    void theProgressOfTheCopyIsShown() {
        var attempt = frozen();
        solo.lines(attempt, fi.muutto.protocol.record.CustomerRecord.TYPE);
        solo.lines(attempt, fi.muutto.protocol.record.CustomerRecord.TYPE);
        assertThat(owner.get(PAGE).text()).contains("Asiakasrekisteri 2 2");
    }

    @Test
    void afterTheHandOverTheAccountIsReadableAndNoLongerWritable() {
        var attempt = moved();
        var contract = accounts.contract(account);
        assertThat(contract.reason()).isEqualTo(Contract.Reason.HAND_OVER);
        assertThat(contract.endedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(owner.get("/").path()).isEqualTo("/tili-siirretty");
        assertThat(owner.get("/tili-siirretty").text())
                .contains("Tili on siirretty Soloon", "25.11.2026 klo 9.07", "Selaa vanhoja tietoja (vain luku)")
                .contains("Isoltan allekirjoittama. Solon kuitti lisätään");
        assertThat(owner.get(PAGE).path()).isEqualTo("/tili-siirretty");
        assertThat(owner.get("/tili").text()).contains("Tili on siirretty Soloon.");
        assertThat(askForKey(Map.of("terms", "true", "password", Visitors.PASSWORD))
                        .status())
                .isEqualTo(423);
        assertRefusedByRequestAndDatabase();
        assertThat(solo.records(attempt, "customer", null).status()).isEqualTo(200);
        assertThat(owner.get("/tili-siirretty/kuitti").text())
                .contains("Siirtokuitti", "Asiakasrekisteri 2", "2026-119");
    }

    @Test
    void theTargetsReceiptIsKeptAndGivenToTheOwner() {
        var attempt = moved();
        var own = receipt(attempt);
        var theirs = solo.receiptFor(Receipts.verifySource(own, keys.own().publicKey()), own);
        assertThat(solo.acknowledge(attempt, own, "väärä." + theirs).status()).isEqualTo(200);
        assertThat(owner.get("/tili-siirretty/kuitti.json").body()).doesNotContain("targetReceipt");
        var first = solo.acknowledge(attempt, own, theirs);
        assertThat(solo.acknowledge(attempt, own, theirs).body()).isEqualTo(first.body());
        assertThat(owner.get("/tili-siirretty/kuitti.json").body()).contains(own, theirs, "targetKey");
        assertThat(owner.get("/tili-siirretty").text()).contains("Kummankin palvelun allekirjoittama");
        assertThat(owner.get("/tili-siirretty/kuitti").text()).contains("sai saman tuloksen");
    }

    @Test
    void aRestoredBackupIsClosedAgainByItsOwnReceipt() throws Exception {
        var attempt = moved();
        var own = receipt(attempt);
        forget(attempt);
        writeCustomer("Myöhäinen Oy");
        assertThat(solo.acknowledge(attempt, own.substring(0, own.length() - 4) + "AAAA", "")
                        .refusal())
                .isEqualTo(RefusalReason.WRONG_ATTEMPT);
        assertThat(state()).isEqualTo(AccountState.OPEN);
        assertThat(solo.acknowledge(attempt, own, "").status()).isEqualTo(200);
        assertThat(state()).isEqualTo(AccountState.HANDED_OVER);
        assertThat(receipt(attempt)).isEqualTo(own);
        assertThat(accounts.contract(account).endedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertRefusedByRequestAndDatabase();
    }

    @Test
    void theStartClosesWhatARestoredBackupHasForgottenAndRevokesItsKeys(@Autowired SourceStart start) throws Exception {
        var attempt = moved();
        forget(attempt);
        var gone = account;
        openAnAccount();
        var key = makeKey();
        start.afterSingletonsInstantiated();
        assertThat(accounts.state(gone)).isEqualTo(AccountState.HANDED_OVER);
        assertThat(solo.preview(owner.email(), key).refusal()).isEqualTo(RefusalReason.KEY_NOT_GOOD);
        var next = makeKey();
        start.afterSingletonsInstantiated();
        assertThat(solo.preview(owner.email(), next).status()).isEqualTo(200);
    }

    @RepeatedTest(6)
    void theOwnersCancelAndTheHandOverAtTheSameInstantLeaveOneDecision() throws Exception {
        var attempt = frozen();
        var tally = copied(attempt);
        await(() -> solo.handOverOnce(attempt, new AccountTally(Sha256.of(new byte[0]), tally.types(), tally.totals()))
                        .refusal()
                == RefusalReason.DIFFERENT);
        owner.get(PAGE + "/keskeyta");
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        var cancelled = pool.submit(() -> {
            together.await();
            return owner.post(PAGE + "/keskeyta", Map.of());
        });
        var handedOver = pool.submit(() -> {
            together.await();
            return solo.handOverOnce(attempt, tally);
        });
        var page = cancelled.get();
        var answer = handedOver.get();
        pool.shutdown();
        if (state() == AccountState.HANDED_OVER) {
            assertThat(answer.decision()).isInstanceOf(Decision.HandedOver.class);
            assertThat(page.path()).isEqualTo("/tili-siirretty");
            assertThat(page.text()).contains("Tili on siirretty Soloon");
        } else {
            assertThat(state()).isEqualTo(AccountState.OPEN);
            assertThat(answer.refusal()).isEqualTo(RefusalReason.ABORTED);
            assertThat(page.text()).contains("Siirto on keskeytetty.");
            writeCustomer("Taas auki Oy");
        }
    }

    @Test
    void bothOrdersOfCancelAndHandOverEndAsTheFirstSaid() {
        var attempt = frozen();
        var tally = copied(attempt);
        owner.get(PAGE + "/keskeyta");
        assertThat(owner.post(PAGE + "/keskeyta", Map.of()).text()).contains("Siirto on keskeytetty.");
        assertThat(solo.handOver(attempt, tally).refusal()).isEqualTo(RefusalReason.ABORTED);
        assertThat(owner.get(PAGE).text()).contains("Keskeytit siirron.", "eikä tämä kuluttanut", "Luo siirtoavain");
        moved();
        owner.get("/tili");
        var late = owner.post(PAGE + "/keskeyta", Map.of());
        assertThat(late.path()).isEqualTo("/tili-siirretty");
        assertThat(state()).isEqualTo(AccountState.HANDED_OVER);
    }

    @Test
    void aDayWithoutASignOfLifeOpensTheAccountAgain() {
        var attempt = frozen();
        clock.pass(Duration.ofHours(20));
        assertThat(solo.records(attempt, "customer", null).status()).isEqualTo(200);
        clock.pass(Duration.ofHours(23));
        lease.run(account.toString());
        assertThat(state()).isEqualTo(AccountState.FROZEN);
        clock.pass(Duration.ofHours(2));
        jobs.start(LeaseWork.NAME, account.toString());
        await(() -> state() == AccountState.OPEN);
        assertThat(solo.decision(attempt).decision()).isInstanceOf(Decision.Aborted.class);
        var again = visitors.loggedIn(owner.email(), Visitors.PASSWORD);
        assertThat(again.get("/tili").text()).contains("Solon puolelta ei kuulunut mitään vuorokauteen");
    }

    private void assertRefusedByRequestAndDatabase() {
        assertThatThrownBy(() -> writeCustomer("Ei tallennu Oy")).isInstanceOf(AccountNotWritableException.class);
        assertThatThrownBy(() -> work.record(account, () -> {
                    insertCustomer("Ei tallennu Oy");
                    return true;
                }))
                .isInstanceOf(UncategorizedSQLException.class);
        owner.get(PAGE);
        owner.get("/tili");
        var page = owner.post(PAGE + "/avain", Map.of("terms", "true", "password", Visitors.PASSWORD));
        assertThat(page.status()).isEqualTo(423);
    }

    /** As a backup from before the claim would have it. */
    private void forget(UUID attempt) throws Exception {
        try (var admin = Admin.of(environment)) {
            for (var sql : new String[] {
                "update account set state = 'OPEN', attempt = null, contract_ended_on = null,"
                        + " contract_end_reason = null where id = '" + account + "'",
                "delete from source_attempt where id = '" + attempt + "'",
                "delete from source_copy where attempt_id = '" + attempt + "'",
                "delete from source_key where account_id = '" + account + "'"
            }) {
                try (var statement = admin.createStatement()) {
                    statement.execute(sql);
                }
            }
        }
    }
}
