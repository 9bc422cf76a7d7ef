package fi.muutto.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What else may be going on in the account: a freeze, a second tab, an import at the same time. */
@ServiceTest
class ImportStatesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    private Browserless owner;
    private AccountId account;

    @BeforeEach
    void start() {
        owner = visitors.owner();
        account = visitors.accountOf(owner);
    }

    private String staged(String... numbers) {
        var upload = new Upload(owner);
        for (var number : numbers) {
            upload.file(number + ".xml", SampleXml.numbered(number).bytes());
        }
        return upload.send().path();
    }

    private List<String> numbers() {
        return work.read(
                account,
                () -> jdbc.sql("select number from invoice where account_id = :account order by number")
                        .param("account", account.value())
                        .query(String.class)
                        .list());
    }

    private void freeze() {
        work.record(
                account,
                () -> jdbc.sql("select account_move(:account, 'OPEN', 'FROZEN', :attempt, now() + interval '1 day')")
                        .param("account", account.value())
                        .param("attempt", UUID.randomUUID())
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void aFrozenAccountTakesNoFilesImportsNothingAndUndoesNothing() {
        var done = staged("1");
        owner.post(done, Map.of());
        var waiting = staged("2");
        freeze();
        assertThat(new Upload(owner)
                        .file("3.xml", SampleXml.numbered("3").bytes())
                        .send()
                        .status())
                .isEqualTo(423);
        assertThat(owner.get(waiting).text()).contains("Tarkista ennen tuontia");
        assertThat(owner.post(waiting, Map.of()).status()).isEqualTo(423);
        assertThat(owner.post(waiting + "/hylkaa", Map.of()).status()).isEqualTo(423);
        assertThat(owner.post(done + "/kumoa", Map.of()).status()).isEqualTo(423);
        assertThat(numbers()).containsExactly("1");
    }

    @Test
    void oneImportInTwoTabsIsMadeOnce() {
        var path = staged("1", "2");
        owner.get(path);
        assertThat(owner.post(path, Map.of()).text()).contains("2 laskua on tuotu.");
        assertThat(owner.post(path, Map.of("paid", "true")).text())
                .contains("Tämä tuonti oli jo tehty. Mitään ei lisätty toiseen kertaan.");
        assertThat(numbers()).containsExactly("1", "2");
    }

    @Test
    void twoImportsOfTheSameFilesAtOnceAddThemOnce() throws Exception {
        var first = staged("1", "2", "3");
        var second = staged("2", "3", "4");
        var other = visitors.loggedIn(owner.email(), Visitors.PASSWORD);
        other.get(second);
        Callable<Page> one = () -> owner.post(first, Map.of());
        Callable<Page> two = () -> other.post(second, Map.of());
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var answer : threads.invokeAll(List.of(one, two))) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(numbers()).containsExactly("1", "2", "3", "4");
        assertThat(owner.get(first).text()).doesNotContain("??");
    }
}
