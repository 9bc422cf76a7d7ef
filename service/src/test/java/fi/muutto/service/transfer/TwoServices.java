package fi.muutto.service.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.TestClock;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.Accounts;
import fi.muutto.service.database.ServiceHome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Both services as they are, with their own databases, and a wire between them that can be cut. */
@ServiceTest
@ActiveProfiles("solo")
abstract class TwoServices {
    static final String OUT = "/asetukset/siirto-pois";
    static final String IN = "/asetukset/tietojen-siirto";
    static final ApplicationContext ISOLTA = IsoltaPlace.start();
    static final Wire WIRE = new Wire(
            URI.create("http://127.0.0.1:" + ISOLTA.getEnvironment().getRequiredProperty("local.server.port")));

    @Autowired
    ApplicationContext solo;

    @Autowired
    TestClock clock;

    Browserless old;
    AccountId account;
    Browserless owner;
    AccountId own;

    @DynamicPropertySource
    static void peer(DynamicPropertyRegistry registry) {
        registry.add("muutto.peer.address", WIRE::address);
        registry.add("muutto.peer.public-key-file", () -> publicKeyOf(ISOLTA).toString());
    }

    private static Path publicKeyOf(ApplicationContext service) {
        return service.getBean(ServiceHome.class).folder().resolve("service-key.pub.json");
    }

    /** A small account at Isolta, and its owner's account at Solo. */
    @BeforeEach
    void twoAccounts() throws IOException {
        solo.getBean(ServiceKeys.class);
        Files.copy(publicKeyOf(solo), IsoltaPlace.SOLO_KEY, StandardCopyOption.REPLACE_EXISTING);
        WIRE.fresh();
        old = ISOLTA.getBean(Visitors.class).owner();
        account = ISOLTA.getBean(Visitors.class).accountOf(old);
        customers(5);
        owner = solo.getBean(Visitors.class).owner();
        own = solo.getBean(Visitors.class).accountOf(owner);
    }

    private void customers(int count) {
        ISOLTA.getBean(AccountWork.class).write(account, () -> {
            for (int i = 0; i < count; i++) {
                ISOLTA.getBean(JdbcClient.class)
                        .sql("""
                                insert into customer (account_id, id, kind, name, archived, created_at)
                                values (:account, :id, 'COMPANY', :name, false, now())""")
                        .param("account", account.value())
                        .param("id", UUID.randomUUID())
                        .param("name", "Asiakas " + i)
                        .update();
            }
        });
    }

    String key() {
        old.get(OUT + "?uusi=1");
        var page =
                old.post(OUT + "/avain", Map.of("terms", "true", "purchases", "true", "password", Visitors.PASSWORD));
        var code = page.body().split("id=\"siirtoavain\"", 2)[1].split("</code>", 2)[0];
        return code.substring(code.indexOf('>') + 1).replaceAll("<[^>]*>", "");
    }

    /** Presses the button; answers the page that follows. */
    Page start(Browserless who, String email, String key) {
        who.get(IN);
        return who.post(IN, Map.of("email", email, "key", key));
    }

    Page start() {
        return start(owner, old.email(), key());
    }

    Page awaited(Browserless who, String path, Predicate<Page> wanted) throws InterruptedException {
        Page page = who.get(path);
        for (int i = 0; i < 300 && !wanted.test(page); i++) {
            clock.pass(Duration.ofSeconds(1));
            Thread.sleep(100); // jobs of the services work on threads of their own
            page = who.get(path);
        }
        assertThat(wanted.test(page)).as(page.path() + " " + page.text()).isTrue();
        return page;
    }

    Page awaited(Browserless who, String path, String text) throws InterruptedException {
        return awaited(who, path, page -> page.text().contains(text));
    }

    AccountState stateAtIsolta() {
        return ISOLTA.getBean(Accounts.class).state(account);
    }

    long count(ApplicationContext service, String sql, UUID id) {
        return service.getBean(JdbcClient.class)
                .sql(sql)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** By the databases alone: the old account works, the new one is as it was, and no row of the account is at Solo. */
    void nothingRemains() throws InterruptedException {
        for (int i = 0; i < 100 && travelled() > 0; i++) {
            clock.pass(Duration.ofSeconds(1));
            Thread.sleep(100); // jobs of the services work on threads of their own
        }
        assertThat(travelled()).isZero();
        assertThat(count(ISOLTA, "select count(*) from account where id = :id and state = 'OPEN'", account.value()))
                .isOne();
        assertThat(count(solo, "select count(*) from account where id = :id and state = 'OPEN'", own.value()))
                .isOne();
        assertThat(count(
                        ISOLTA,
                        "select count(*) from source_attempt where account_id = :id and state <> 'BURNED'",
                        account.value()))
                .isZero();
    }

    private long travelled() {
        return count(solo, "select count(*) from account where id = :id", account.value())
                + solo.getBean(AccountWork.class)
                        .read(
                                account,
                                () -> count(
                                        solo, "select count(*) from customer where account_id = :id", account.value()));
    }

    /** State of the last key of the account. */
    String keyState() {
        return ISOLTA.getBean(JdbcClient.class)
                .sql("""
                        select state || coalesce(' ' || end_reason, '') from source_key where account_id = :id
                         order by made_at desc, state limit 1""")
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
