package fi.muutto.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs one of PostgreSQL's programs to its end.
 *
 * @param bin folder of the programs
 * @param runAs as whom
 * @param home working folder: one that this user may certainly enter
 */
record Command(Path bin, RunAs runAs, Path home) {

    /** @throws DatabaseStartException naming what was tried and what the program said */
    void run(String what, Duration limit, String program, List<String> arguments) {
        try {
            // A file and not a pipe: the server inherits it, and a pipe would never end.
            Path output = Files.createTempFile("muutto-postgres", ".out");
            try {
                run(what, limit, program, arguments, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new DatabaseStartException(
                    what + " failed (" + RoleCheck.firstLine(e) + "): " + bin.resolve(program)
                            + " needs glibc and libstdc++6 (Debian: apt-get install libstdc++6).",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException(what + " was interrupted.", e);
        }
    }

    private void run(String what, Duration limit, String program, List<String> arguments, Path output)
            throws IOException, InterruptedException {
        var process = start(program, arguments, output);
        process.getOutputStream().close();
        if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new DatabaseStartException(what + " did not end within " + limit.toSeconds() + " seconds.");
        }
        if (process.exitValue() != 0) {
            throw new DatabaseStartException(what + " failed: " + inOneLine(Files.readString(output)) + advice(output));
        }
    }

    private Process start(String program, List<String> arguments, Path output) throws IOException {
        var words = new ArrayList<String>();
        words.add(bin.resolve(program).toString());
        words.addAll(arguments);
        var builder = new ProcessBuilder(runAs.command(words))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder.start();
    }

    private static String inOneLine(String text) {
        return String.join(
                " ",
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private static String advice(Path output) throws IOException {
        return Files.readString(output).contains("could not look up effective user ID")
                ? " (this user stands in no /etc/passwd: give the container a user that does,"
                        + " or name a server with MUUTTO_DATABASE_URL)"
                : "";
    }
}
