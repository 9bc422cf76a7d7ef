package fi.muutto.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.ServiceTest;
import fi.muutto.service.TestClock;
import fi.muutto.service.Visitors;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class ArrivalsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    @Qualifier("bulk")
    private DataSource bulk;

    private TransactionTemplate transaction;
    private final AccountId arriving = new AccountId(UUID.randomUUID());
    private final UUID attempt = UUID.randomUUID();

    @BeforeEach
    void begin() {
        transaction = new TransactionTemplate(new JdbcTransactionManager(bulk));
        assertThat(begun(attempt)).isTrue();
    }

    @Test
    void anArrivingAccountIsNobodysAndCannotArriveTwice() {
        assertThat(accounts.state(arriving)).isEqualTo(AccountState.ARRIVING);
        assertThat(accounts.members(arriving)).isEmpty();
        assertThat(begun(UUID.randomUUID())).isFalse();
    }

    @Test
    void goingLiveMakesItTheCurrentAccountOfTheOthersMembers() {
        var owner = visitors.owner();
        var own = visitors.accountOf(owner);
        accounts.move(own, AccountState.OPEN, AccountState.FROZEN, attempt, null);
        transaction.executeWithoutResult(status -> {
            arrivals.addMembers(own, arriving, TestClock.START);
            arrivals.addMembers(own, arriving, TestClock.START);
            assertThat(arrivals.open(arriving)).isTrue();
            assertThat(arrivals.join(own, attempt)).isTrue();
        });
        assertThat(visitors.accountOf(owner)).isEqualTo(arriving);
        assertThat(accounts.state(own)).isEqualTo(AccountState.JOINED);
        assertThat(accounts.contract(arriving).since()).isEqualTo(TODAY);
    }

    @Test
    void onlyItsOwnAttemptErasesIt() {
        transaction.executeWithoutResult(status -> arrivals.erase(arriving, UUID.randomUUID()));
        assertThat(accounts.state(arriving)).isEqualTo(AccountState.ARRIVING);
        transaction.executeWithoutResult(status -> arrivals.erase(arriving, attempt));
        assertThat(begun(attempt)).isTrue();
    }

    private boolean begun(UUID by) {
        return Boolean.TRUE.equals(transaction.execute(status -> arrivals.begin(arriving, by, TODAY, TestClock.START)));
    }
}
