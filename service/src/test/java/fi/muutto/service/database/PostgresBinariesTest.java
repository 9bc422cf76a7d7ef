package fi.muutto.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresBinariesTest {
    private final Path base = TestHomes.fresh();

    @AfterEach
    void clear() {
        TestHomes.clear(base);
    }

    @Test
    void twoProcessesAtOnceUnpackOneWholeFolder() throws Exception {
        var one = UnpackingProcess.start(base);
        var two = UnpackingProcess.start(base);

        assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(two.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(one.exitValue()).isZero();
        assertThat(two.exitValue()).isZero();
        try (var found = Files.list(base)) {
            assertThat(found.map(file -> file.getFileName().toString().replaceAll("[0-9a-f]{12}", "#")))
                    .containsExactlyInAnyOrder("postgres-#", "postgres-#.lock");
        }
    }

    @Test
    void halfAnUnpackingIsBegunAnew() throws Exception {
        Path whole = PostgresBinaries.unpackedUnder(TestHomes.binaries());
        String name = whole.getParent().getFileName().toString();
        Files.createDirectories(base.resolve(name + ".part").resolve("bin"));
        Files.writeString(base.resolve(name + ".part").resolve("bin").resolve("initdb"), "half");

        Path bin = PostgresBinaries.unpackedUnder(base);

        assertThat(Files.size(bin.resolve("initdb"))).isEqualTo(Files.size(whole.resolve("initdb")));
        assertThat(Files.isExecutable(bin.resolve("postgres"))).isTrue();
    }
}
