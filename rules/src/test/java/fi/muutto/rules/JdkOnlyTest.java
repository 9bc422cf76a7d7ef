package fi.muutto.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JdkOnlyTest {

    /** The annotations of null safety are the one exception: they are not needed at run time. */
    @Test
    void theModuleNeedsNothingButTheJdk() throws Exception {
        var classes = Path.of(
                Flaw.class.getProtectionDomain().getCodeSource().getLocation().toURI());

        assertThat(packagesNeededBy(classes))
                .contains("java.lang", "java.math")
                .allMatch(name -> name.startsWith("java.") || name.equals("org.jspecify.annotations"));
    }

    private static Iterable<String> packagesNeededBy(Path classes) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        "-verbose:package",
                        "-filter:none",
                        classes.toString());
        assertThat(status).as(err.toString()).isZero();
        return out.toString()
                .lines()
                .filter(line -> line.startsWith("   ") && line.contains("->"))
                .map(line -> line.substring(line.indexOf("->") + 2).trim().split("\\s+")[0])
                .filter(name -> !name.equals("fi.muutto.rules"))
                .collect(Collectors.toSet());
    }
}
