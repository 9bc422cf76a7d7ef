package fi.muutto.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the file that a server keeps beside its data says.
 *
 * @param pid process id of the server
 * @param port TCP port it listens on, or 0 while it has not written that yet
 */
record PostmasterPid(long pid, int port) {

    /** The running server of this data folder, or null. */
    static @Nullable PostmasterPid running(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.isEmpty()) {
            return null;
        }
        long pid = Long.parseLong(lines.get(0).strip());
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            return null; // the server itself clears such a file away
        }
        if (!isServer(pid)) {
            Files.delete(file); // another program got the number since; the server would take it for its twin
            return null;
        }
        return new PostmasterPid(
                pid, lines.size() < 4 ? 0 : Integer.parseInt(lines.get(3).strip()));
    }

    /** The name in {@code /proc} may be read by all, even in containers that hide the program's path. */
    private static boolean isServer(long pid) throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(stat)) {
            return true;
        }
        String text = Files.readString(stat);
        return text.contains("(postgres)") && !text.contains("(postgres) Z");
    }
}
