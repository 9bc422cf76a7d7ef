package fi.muutto.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeavingRootTest {
    private static final RunAs NOBODY =
            new RunAs("nobody", List.of("chroot", "--userspec=65534:65534", "/"), 65534, 65534);
    private static final RunAs NOT_THERE = new RunAs("nobody", List.of("no-such-program"), 65534, 65534);

    private final Path closed = TestHomes.fresh();
    private final Path home = DataFolder.create(closed.resolve("inner").resolve("home"), "rwxr-xr-x");

    @BeforeEach
    void onlyAsRoot() throws IOException {
        Assumptions.assumeTrue(LeavingRoot.isRoot() && NOBODY.works());
        DataFolder.permit(closed, "rwx------");
    }

    @AfterEach
    void clear() {
        TestHomes.clear(closed);
    }

    @Test
    void aFolderThatTheOtherUserCannotReachIsNamedInOneLine() {
        assertThatThrownBy(() -> LeavingRoot.choose(home, List.of(NOT_THERE, NOBODY)))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessage("PostgreSQL cannot run as root, and the user nobody, as whom it would run,"
                        + " may not pass through "
                        + closed
                        + ": start Muutto as an ordinary user, or choose a folder such as /var/lib/muutto"
                        + " with MUUTTO_HOME.");
    }

    @Test
    void aWayThatReachesTheFolderIsPreferred() {
        var stillRoot = new RunAs("root", List.of("chroot", "--userspec=0:0", "/"), 0, 0);

        assertThat(LeavingRoot.choose(home, List.of(NOBODY, stillRoot))).isEqualTo(stillRoot);
        assertThat(LeavingRoot.choose(Path.of("/"), List.of(NOBODY, stillRoot))).isEqualTo(NOBODY);
    }

    @Test
    void whereNoWayWorksAnotherServerIsSuggested() {
        assertThatThrownBy(() -> LeavingRoot.choose(home, List.of(NOT_THERE)))
                .hasMessageContaining("this system lets nobody become another user")
                .hasMessageContaining("MUUTTO_DATABASE_URL");
    }

    @Test
    void theServerRunsAsSomebodyElse() throws Exception {
        TestPostgres.database("somebody_else");

        try (var admin = TestPostgres.admin("postgres");
                var rows = admin.createStatement().executeQuery("show data_directory")) {
            rows.next();
            var server = PostmasterPid.running(Path.of(rows.getString(1)));
            assertThat(server).isNotNull();
            assertThat(ProcessHandle.of(server.pid())
                            .orElseThrow()
                            .info()
                            .user()
                            .orElse("unknown"))
                    .isNotEqualTo("root");
        }
    }
}
