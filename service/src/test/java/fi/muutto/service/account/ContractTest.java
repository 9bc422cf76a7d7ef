package fi.muutto.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.muutto.service.ServiceTest;
import fi.muutto.service.TestClock;
import fi.muutto.service.Visitors;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ContractTest {
    private static final String END = "/asetukset/sopimus/irtisano";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountWork work;

    @Autowired
    private TestClock clock;

    @Test
    void theContractPageSaysSinceWhenItRuns() {
        var page = visitors.owner().get("/asetukset/sopimus");
        assertThat(page.text()).contains("Alkoi 25.11.2026", "Tila Käytössä", "Irtisano sopimus");
    }

    @Test
    void noticeIsCheckedFirstAndNeedsThePassword() {
        var owner = visitors.owner();
        assertThat(owner.get(END).text()).contains("päättyy heti, tänään 25.11.2026", "Irtisanomista ei voi perua.");
        var refused = owner.post(END, Map.of("password", "arvaus"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Sopimusta ei irtisanottu.", "Salasana ei täsmää.");
        assertThat(accounts.state(visitors.accountOf(owner))).isEqualTo(AccountState.OPEN);
    }

    @Test
    void noticeGivenTwiceKeepsItsFirstDay() {
        var owner = visitors.owner();
        var account = visitors.accountOf(owner);
        owner.get(END);
        owner.post(END, Map.of("password", Visitors.PASSWORD));
        clock.pass(Duration.ofDays(1));
        owner.post(END, Map.of("password", Visitors.PASSWORD));
        var contract = accounts.contract(account);
        assertThat(contract.endedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(contract.reason()).isEqualTo(Contract.Reason.NOTICE);
        assertThat(accounts.state(account)).isEqualTo(AccountState.ENDED);
    }

    @Test
    void aStateIsChangedOnlyFromTheExpectedOne() {
        var account = visitors.accountOf(visitors.owner());
        var attempt = UUID.randomUUID();
        assertThat(accounts.move(account, AccountState.FROZEN, AccountState.OPEN, null, null))
                .isFalse();
        assertThat(accounts.move(account, AccountState.OPEN, AccountState.FROZEN, attempt, clock.instant()))
                .isTrue();
        assertThat(accounts.move(account, AccountState.OPEN, AccountState.FROZEN, attempt, null))
                .isFalse();
        assertThatThrownBy(() -> accounts.move(account, AccountState.HANDED_OVER, AccountState.OPEN, null, null))
                .hasMessageContaining("an account does not go from HANDED_OVER to OPEN");
    }

    @Test
    void freezingGivesUpOnAWriterThatStaysForFiveSeconds() throws Exception {
        var account = visitors.accountOf(visitors.owner());
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var writer = CompletableFuture.runAsync(() -> work.write(account, () -> {
            inside.countDown();
            await(leave);
        }));
        inside.await();
        assertThatThrownBy(() -> accounts.move(account, AccountState.OPEN, AccountState.FROZEN, null, null))
                .isInstanceOf(AccountBusyException.class);
        leave.countDown();
        writer.join();
        assertThat(accounts.move(account, AccountState.OPEN, AccountState.FROZEN, null, null))
                .isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
