package fi.muutto.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.muutto.service.Browserless;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.TestClock;
import fi.muutto.service.Visitors;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PasswordTriesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Test
    void afterFiveWrongPasswordsTheRightOneHasToWaitAQuarterOfAnHour() {
        var email = visitors.owner().email();
        var thief = visitors.stranger();
        for (int i = 0; i < 5; i++) {
            assertThat(thief.logIn(email, "arvaus numero " + i).status()).isEqualTo(422);
        }
        var refused = visitors.stranger().logIn(email, Visitors.PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).contains("900");
        assertThat(refused.text()).contains("Voit yrittää uudelleen klo 9.22.");

        clock.pass(Duration.ofMinutes(15));
        assertThat(visitors.loggedIn(email, Visitors.PASSWORD).get("/tili").path())
                .isEqualTo("/tili");
    }

    @Test
    void aRightPasswordIsNotCounted() {
        var email = visitors.owner().email();
        for (int i = 0; i < 8; i++) {
            assertThat(people.logIn(email, Visitors.PASSWORD, "203.0.113.1")).isPresent();
        }
    }

    @Test
    void anUnknownAddressIsLimitedLikeAKnownOne() {
        for (int i = 0; i < 5; i++) {
            assertThat(people.logIn("ei.kukaan@esimerkki.fi", "arvaus", "203.0.113.2"))
                    .isEmpty();
        }
        assertThatThrownBy(() -> people.logIn("ei.kukaan@esimerkki.fi", "arvaus", "203.0.113.2"))
                .isInstanceOf(TooManyTriesException.class);
    }

    @Test
    void aThiefElsewhereDoesNotKeepTheOwnerOut() {
        var email = visitors.owner().email();
        assertThat(refusedAfter(5, email, "203.0.113.3")).isTrue();
        assertThat(people.logIn(email, Visitors.PASSWORD, "203.0.113.4")).isPresent();
    }

    @Test
    void oneAddressCannotTryManyEmails() {
        IntStream.range(0, 50).forEach(i -> people.logIn("nro" + i + "@esimerkki.fi", "arvaus", "203.0.113.5"));
        assertThatThrownBy(() -> people.logIn("nro50@esimerkki.fi", "arvaus", "203.0.113.5"))
                .isInstanceOf(TooManyTriesException.class);
    }

    @Test
    void triesAtTheSameMomentAreAllCounted() {
        var email = visitors.owner().email();
        long checked = IntStream.range(0, 20)
                .parallel()
                .filter(i -> !refused(email, "203.0.113.6"))
                .count();
        assertThat(checked).isEqualTo(5);
    }

    @Test
    void aConfirmationIsLimitedByPerson() {
        Browserless owner = visitors.owner();
        var person = visitors.personOf(owner);
        for (int i = 0; i < 5; i++) {
            assertThat(people.passwordMatches(person, "arvaus")).isFalse();
        }
        assertThatThrownBy(() -> people.passwordMatches(person, Visitors.PASSWORD))
                .isInstanceOf(TooManyTriesException.class);
        assertThat(visitors.loggedIn(owner.email(), Visitors.PASSWORD)
                        .get("/tili")
                        .path())
                .isEqualTo("/tili");
    }

    private boolean refusedAfter(int wrong, String email, String address) {
        IntStream.range(0, wrong).forEach(i -> people.logIn(email, "arvaus", address));
        return refused(email, address);
    }

    private boolean refused(String email, String address) {
        try {
            people.logIn(email, "arvaus", address);
            return false;
        } catch (TooManyTriesException e) {
            return true;
        }
    }
}
