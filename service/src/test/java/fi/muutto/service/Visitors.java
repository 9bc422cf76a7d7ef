package fi.muutto.service;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.Accounts;
import fi.muutto.service.account.People;
import fi.muutto.service.account.PersonId;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.env.Environment;

/** Makes visitors of the service under test. */
public final class Visitors {
    public static final String PASSWORD = "korento-lähde-7";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Environment environment;
    private final People people;
    private final Accounts accounts;

    Visitors(Environment environment, People people, Accounts accounts) {
        this.environment = environment;
        this.people = people;
        this.accounts = accounts;
    }

    /** Somebody who is not logged in. */
    public Browserless stranger() {
        return new Browserless(URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")));
    }

    /** An address that nobody has registered. */
    public String freshEmail() {
        return "yrittaja" + COUNTER.incrementAndGet() + "@esimerkki.fi";
    }

    /** Somebody who has just opened an account and logged in; the password is {@link #PASSWORD}. */
    public Browserless owner() {
        var email = freshEmail();
        register(stranger(), email);
        return loggedIn(email, PASSWORD);
    }

    public Page register(Browserless visitor, String email) {
        visitor.get("/rekisteroidy");
        return visitor.post("/rekisteroidy", Map.of("email", email, "password", PASSWORD, "company", "Testi Tmi"));
    }

    /** A new visitor who logs in; ends on whatever page the log-in leads to, also if it fails. */
    public Browserless loggedIn(String email, String password) {
        var visitor = stranger();
        visitor.logIn(email, password);
        return visitor;
    }

    public PersonId personOf(Browserless visitor) {
        return people.withEmail(visitor.email()).orElseThrow();
    }

    public AccountId accountOf(Browserless visitor) {
        return accounts.currentOf(personOf(visitor)).orElseThrow().account();
    }
}
