package fi.muutto.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class RegistrationTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Test
    void anAccountWhoseFirstRecordsFailIsNotOpenedAtAll() {
        var email = visitors.freshEmail();
        var stranger = visitors.stranger();
        stranger.get("/rekisteroidy");
        var page = stranger.post(
                "/rekisteroidy",
                Map.of("email", email, "password", Visitors.PASSWORD, "company", TrialConfiguration.UNLUCKY));
        assertThat(page.status()).isEqualTo(500);
        assertThat(page.body()).doesNotContain("no first records");
        assertThat(people.withEmail(email)).isEmpty();
    }

    @Test
    void thePersonIsTheOnlyMember() {
        var owner = visitors.owner();
        assertThat(accounts.members(visitors.accountOf(owner))).containsExactly(visitors.personOf(owner));
        assertThat(people.emailOf(visitors.personOf(owner))).isEqualTo(owner.email());
    }

    @Test
    void anAddressIsTheSameHoweverItIsTyped() {
        var owner = visitors.owner();
        var typed = " " + owner.email().replace("yrittaja", "YrittaJA") + " ";
        assertThat(people.withEmail(typed)).contains(visitors.personOf(owner));
        assertThat(visitors.loggedIn(typed, Visitors.PASSWORD).get("/tili").path())
                .isEqualTo("/tili");
    }
}
