package fi.muutto.service.database;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that unpacks PostgreSQL's programs. */
final class UnpackingProcess {
    private UnpackingProcess() {}

    public static void main(String[] arguments) {
        PostgresBinaries.unpackedUnder(Path.of(arguments[0]));
    }

    static Process start(Path base) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnpackingProcess.class.getName(),
                        base.toString())
                .inheritIO()
                .start();
    }
}
