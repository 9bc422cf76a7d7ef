package fi.muutto.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class LogInTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAccountIsOpenedAndEntered() {
        var owner = visitors.owner();
        var page = owner.get("/tili");
        assertThat(page.path()).isEqualTo("/tili");
        assertThat(page.text()).contains(owner.email()).contains("Voimassa 25.11.2026 alkaen");
    }

    @Test
    void theSessionStandsInTheDatabaseUnderThePersonAndNotUnderTheEmail() {
        var owner = visitors.owner();
        var person = visitors.personOf(owner).toString();
        assertThat(sessionsOf(person)).isEqualTo(1);
        assertThat(sessionsOf(owner.email())).isZero();
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        var email = visitors.owner().email();
        var wrong = visitors.stranger().logIn(email, "väärä salasana");
        var unknown = visitors.stranger().logIn("tuntematon@esimerkki.fi", "väärä salasana");
        assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(wrong.text()).isEqualTo(unknown.text()).contains("eivät täsmää");
        assertThat(wrong.body()).contains("value=\"" + email + "\"").doesNotContain("väärä salasana");
    }

    @Test
    void registeringATakenAddressAnswersLikeAFreeOneAndChangesNothing() {
        var taken = visitors.owner().email();
        var free = visitors.register(visitors.stranger(), visitors.freshEmail());
        var stranger = visitors.stranger();
        stranger.get("/rekisteroidy");
        var again = stranger.post("/rekisteroidy", Map.of("email", taken, "password", "toinen salasana 9"));
        assertThat(again.path()).isEqualTo(free.path()).isEqualTo("/kirjaudu");
        assertThat(again.text()).isEqualTo(free.text()).contains("Kirjaudu nyt antamallasi");
        assertThat(visitors.stranger().logIn(taken, "toinen salasana 9").status())
                .isEqualTo(422);
        assertThat(visitors.loggedIn(taken, Visitors.PASSWORD).get("/tili").path())
                .isEqualTo("/tili");
    }

    @Test
    void aRegistrationWithSeveralFaultsNamesThemAll() {
        var stranger = visitors.stranger();
        stranger.get("/rekisteroidy");
        var page = stranger.post("/rekisteroidy", Map.of("email", "ilman", "password", "lyhyt"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Tarkista sähköpostiosoite", "vähintään 10 merkkiä. Nyt merkkejä on 5.");
    }

    @Test
    void loggingInGivesANewSessionId() {
        var email = visitors.owner().email();
        var visitor = visitors.stranger();
        visitor.get("/kirjaudu");
        var before = visitor.cookie("ISOLTA");
        visitor.post("/kirjaudu", Map.of("username", email, "password", Visitors.PASSWORD));
        assertThat(before).isNotNull();
        assertThat(visitor.cookie("ISOLTA")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void loggingOutEndsTheSessionInTheDatabase() {
        var owner = visitors.owner();
        var person = visitors.personOf(owner).toString();
        var page = owner.logOut();
        assertThat(page.text()).contains("Olet kirjautunut ulos.");
        assertThat(sessionsOf(person)).isZero();
        assertThat(owner.get("/tili").path()).isEqualTo("/kirjaudu?sivu=%2Ftili");
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsOnly() {
        var here = visitors.owner();
        var elsewhere = visitors.loggedIn(here.email(), Visitors.PASSWORD);
        here.get("/tili");
        var page = here.post("/tili/salasana", Map.of("current", Visitors.PASSWORD, "password", "uusi-salasana-42"));
        assertThat(page.text()).contains("Salasana on vaihdettu");
        assertThat(elsewhere.get("/tili").path()).startsWith("/kirjaudu");
        assertThat(here.get("/tili").path()).isEqualTo("/tili");
        assertThat(visitors.stranger().logIn(here.email(), Visitors.PASSWORD).status())
                .isEqualTo(422);
        assertThat(visitors.loggedIn(here.email(), "uusi-salasana-42")
                        .get("/tili")
                        .path())
                .isEqualTo("/tili");
    }

    @Test
    void aPasswordIsNotChangedWithoutTheOldOne() {
        var owner = visitors.owner();
        owner.get("/tili");
        var page = owner.post("/tili/salasana", Map.of("current", "jokin muu", "password", "salasana123"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Salasana ei täsmää.", "helppo arvata");
        assertThat(visitors.loggedIn(owner.email(), Visitors.PASSWORD)
                        .get("/tili")
                        .path())
                .isEqualTo("/tili");
    }

    private long sessionsOf(String name) {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }
}
