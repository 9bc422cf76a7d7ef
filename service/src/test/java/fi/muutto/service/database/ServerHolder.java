package fi.muutto.service.database;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/** Another process that holds a home: starts its server, says so and waits to be killed. */
final class ServerHolder {
    private ServerHolder() {}

    public static void main(String[] arguments) throws IOException {
        var server = new EmbeddedPostgres(Path.of(arguments[0]), Path.of(arguments[1]), new SecureRandom(), List.of());
        System.out.println(server.start(new DatabaseRoles("isolta")).url());
        System.in.read(); // until the parent is gone or kills us
    }

    static Process start(Path home) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerHolder.class.getName(),
                        home.toString(),
                        TestHomes.binaries().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The address that the other process printed. */
    static String url(Process process) throws IOException {
        var reader = process.inputReader();
        String line = reader.readLine();
        while (line != null && !line.startsWith("jdbc:")) {
            line = reader.readLine();
        }
        return String.valueOf(line);
    }
}
