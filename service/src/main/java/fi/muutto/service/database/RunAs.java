package fi.muutto.service.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * As whom the server runs.
 *
 * @param user name for messages
 * @param prefix words before each command; empty where nothing has to change
 * @param uid owner that the server's files need, or -1 for "as they are"
 * @param gid group that the server's files need, or -1
 */
record RunAs(String user, List<String> prefix, int uid, int gid) {
    static final RunAs SELF = new RunAs(System.getProperty("user.name"), List.of(), -1, -1);

    /** The command as it has to be started. */
    List<String> command(List<String> words) {
        var all = new ArrayList<>(prefix);
        all.addAll(words);
        return all;
    }

    boolean works() {
        return succeeds("true");
    }

    /** The first folder on the way to this one that the user may not pass through, or null. */
    @Nullable
    Path closedParent(Path folder) {
        if (prefix.isEmpty() || succeeds("test", "-x", folder.toString())) {
            return null;
        }
        Path way = folder.getRoot();
        for (Path name : folder) {
            way = way.resolve(name);
            if (!succeeds("test", "-x", way.toString())) {
                return way;
            }
        }
        return null;
    }

    /** Makes the file or folder, and everything in it, the user's own. */
    void own(Path path) throws IOException {
        if (uid < 0 || !Files.exists(path) || isOwn(path)) {
            return;
        }
        try (var inside = Files.walk(path)) {
            for (Path each : inside.toList()) {
                Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean isOwn(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid") instanceof Integer now && now == uid;
    }

    private boolean succeeds(String... words) {
        try {
            var process = new ProcessBuilder(command(List.of(words)))
                    .directory(new File("/"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
