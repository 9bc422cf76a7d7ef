package fi.muutto.service.transfer.target;

import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.TestClock;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service that takes accounts in, over HTTP, beside a {@link FakeSource}. */
@ServiceTest
@ActiveProfiles("solo")
abstract class SoloTest {
    static final FakeSource SOURCE = source();
    static final String ROOT = TargetPages.ROOT;

    @Autowired
    Visitors visitors;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private static FakeSource source() {
        try {
            return new FakeSource();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void peer(DynamicPropertyRegistry registry) throws IOException {
        var file = SOURCE.publicKeyFile();
        registry.add("muutto.peer.address", SOURCE::address);
        registry.add("muutto.peer.public-key-file", () -> file);
    }

    static Map<String, String> form() {
        return Map.of("email", FakeSource.EMAIL, "key", SOURCE.key.text());
    }

    /** Presses the button; answers the page of the move. */
    Page start(Browserless owner) {
        owner.get(ROOT);
        return owner.post(ROOT, form());
    }

    /** Looks again until the page says so, turning the clock on. */
    Page awaited(Browserless owner, String path, Predicate<Page> wanted) throws InterruptedException {
        Page page = owner.get(path);
        for (int i = 0; i < 150 && !wanted.test(page); i++) {
            clock.pass(Duration.ofSeconds(1));
            Thread.sleep(100);
            page = owner.get(path);
        }
        if (!wanted.test(page)) {
            throw new AssertionError("not awaited: " + page.status() + " " + page.text() + " " + attempt(path));
        }
        return page;
    }

    Page awaited(Browserless owner, String path, String text) throws InterruptedException {
        return awaited(owner, path, page -> page.text().contains(text));
    }

    Map<String, Object> attempt(String path) {
        return jdbc.sql("select phase, marks::text, reason, trouble, failures from target_attempt where id = ?")
                .param(idIn(path))
                .query()
                .singleRow();
    }

    static UUID idIn(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    String state(AccountId account) {
        return jdbc.sql("select state from account where id = ?")
                .param(account.value())
                .query(String.class)
                .optional()
                .orElse("none");
    }

    AccountId travelling() {
        return new AccountId(SOURCE.account);
    }
}
