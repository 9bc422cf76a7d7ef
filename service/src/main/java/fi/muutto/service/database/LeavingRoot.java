package fi.muutto.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PostgreSQL refuses to run as root; finds the way to another user that works on this machine. */
final class LeavingRoot {
    private static final Path PASSWD = Path.of("/etc/passwd");

    private LeavingRoot() {}

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "root".equals(System.getProperty("user.name")); // no /proc on this system
        }
    }

    /** As whom the server can run and reach this existing folder. */
    static RunAs towards(Path folder) {
        return isRoot() ? choose(folder, ways()) : RunAs.SELF;
    }

    static RunAs choose(Path folder, List<RunAs> ways) {
        var working = ways.stream().filter(RunAs::works).toList();
        for (RunAs way : working) {
            if (way.closedParent(folder) == null) {
                return way;
            }
        }
        throw working.isEmpty() ? noWay() : closed(folder, working.get(0));
    }

    /**
     * {@code unshare} comes last because container engines forbid it; it alone reaches folders that only root may
     * enter, as the kernel still takes the process for root's.
     */
    private static List<RunAs> ways() {
        var account = account("postgres").or(() -> account("nobody")).orElseThrow(LeavingRoot::noWay);
        String user = account[0];
        int uid = Integer.parseInt(account[2]);
        int gid = Integer.parseInt(account[3]);
        return List.of(
                new RunAs(
                        user, List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"), uid, gid),
                new RunAs(user, List.of("chroot", "--userspec=" + uid + ":" + gid, "/"), uid, gid),
                new RunAs(user, List.of("runuser", "-u", user, "--"), uid, gid),
                new RunAs("root", List.of("unshare", "-U"), 0, 0));
    }

    private static Optional<String[]> account(String user) {
        try (var lines = Files.lines(PASSWD)) {
            return lines.filter(line -> line.startsWith(user + ":"))
                    .map(line -> line.split(":", -1))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static DatabaseStartException closed(Path folder, RunAs way) {
        return new DatabaseStartException("PostgreSQL cannot run as root, and the user " + way.user()
                + ", as whom it would run, may not pass through " + way.closedParent(folder)
                + ": start Muutto as an ordinary user, or choose a folder such as /var/lib/muutto with MUUTTO_HOME.");
    }

    private static DatabaseStartException noWay() {
        return new DatabaseStartException(
                "PostgreSQL cannot run as root, and this system lets nobody become another user"
                        + " (tried setpriv, chroot, runuser and unshare): start Muutto as an ordinary user,"
                        + " or name a server with MUUTTO_DATABASE_URL.");
    }
}
