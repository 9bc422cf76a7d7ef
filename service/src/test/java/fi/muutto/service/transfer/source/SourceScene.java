package fi.muutto.service.transfer.source;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.transfer.AccountTally;
import fi.muutto.protocol.transfer.Decision;
import fi.muutto.protocol.transfer.ServiceKey;
import fi.muutto.protocol.transfer.TransferKey;
import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.TestClock;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Isolta with an owner who wants to leave, and Solo at the other end of the wire. */
@ServiceTest
abstract class SourceScene {
    static final String PAGE = "/asetukset/siirto-pois";
    static final ServiceKey SOLO_KEY = ServiceKey.generate(new SecureRandom());
    static final Path HOME = home();

    @Autowired
    Visitors visitors;

    @Autowired
    AccountWork work;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    Browserless owner;
    AccountId account;
    Solo solo;

    private static Path home() {
        try {
            var home = Files.createTempDirectory("isolta-home");
            Files.writeString(
                    home.resolve("solo.pub.json"), SOLO_KEY.publicKey().toJwk());
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry registry) {
        registry.add("muutto.home", HOME::toString);
        registry.add(
                "muutto.peer.public-key-file",
                () -> HOME.resolve("solo.pub.json").toString());
    }

    @BeforeEach
    void openAnAccount() {
        owner = visitors.owner();
        account = visitors.accountOf(owner);
        solo = new Solo(address(), SOLO_KEY);
        fill();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    /** What a sole trader has after some years, in small. */
    private void fill() {
        work.write(account, () -> {
            jdbc.sql("update company set name = 'Testi Tmi' where account_id = :account")
                    .param("account", account.value())
                    .update();
            jdbc.sql("update number_series set prefix = '2026-', next_number = 119 where account_id = :account")
                    .param("account", account.value())
                    .update();
        });
        writeCustomer("Kuusi Oy");
        writeCustomer("Mänty Oy");
    }

    void writeCustomer(String name) {
        work.write(account, () -> insertCustomer(name));
    }

    void insertCustomer(String name) {
        jdbc.sql("""
                insert into customer (account_id, id, kind, name, archived, created_at)
                values (:account, :id, 'COMPANY', :name, false, now())""")
                .param("account", account.value())
                .param("id", UUID.randomUUID())
                .param("name", name)
                .update();
    }

    long count(String table) {
        return work.read(
                account,
                () -> jdbc.sql("select count(*) from " + table + " where account_id = :account")
                        .param("account", account.value())
                        .query(Long.class)
                        .single());
    }

    Page askForKey(Map<String, String> fields) {
        owner.get(PAGE);
        return owner.post(PAGE + "/avain", fields);
    }

    TransferKey makeKey() {
        var page = askForKey(Map.of("terms", "true", "purchases", "true", "password", Visitors.PASSWORD));
        assertThat(page.status()).isEqualTo(200);
        return keyOn(page);
    }

    static TransferKey keyOn(Page page) {
        var code = page.body().split("id=\"siirtoavain\"", 2)[1].split("</code>", 2)[0];
        return TransferKey.parse(code.substring(code.indexOf('>') + 1).replaceAll("<[^>]*>", ""));
    }

    /** Claims with a new key; answers the attempt. */
    UUID frozen() {
        var attempt = UUID.randomUUID();
        assertThat(solo.claim(owner.email(), makeKey(), attempt).status()).isEqualTo(200);
        return attempt;
    }

    AccountTally copied(UUID attempt) {
        var head = ((Decision.Frozen) solo.decision(attempt).decision()).head();
        return solo.copy(attempt, head.totals());
    }

    /** Moves the account; answers the attempt. */
    UUID moved() {
        var attempt = frozen();
        assertThat(solo.handOver(attempt, copied(attempt)).status()).isEqualTo(200);
        return attempt;
    }

    String receipt(UUID attempt) {
        return ((Decision.HandedOver) solo.decision(attempt).decision()).receipt();
    }

    AccountState state() {
        return accounts.state(account);
    }

    static void await(BooleanSupplier done) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for 30 s").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
