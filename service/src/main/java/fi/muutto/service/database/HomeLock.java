package fi.muutto.service.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps a home for one process; the operating system lets go of it when the process ends, however it ends. */
final class HomeLock implements AutoCloseable {
    /** Far behind the text: on Windows nobody else can read locked bytes. */
    private static final long LOCKED_BYTE = 1L << 40;

    /** Asked before the file is touched: POSIX drops a lock when its process closes any handle of the file. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    static HomeLock take(Path home) {
        var lock = tryTake(home);
        if (lock == null) {
            throw new DatabaseStartException("The folder " + home + " is in use by another Muutto process (process id "
                    + holder(home) + "): stop that one first, or choose another folder with MUUTTO_HOME.");
        }
        return lock;
    }

    /** The lock, or null if another process, or another part of this one, holds it. */
    static @Nullable HomeLock tryTake(Path home) {
        if (!HELD_HERE.add(home)) {
            return null;
        }
        HomeLock lock = null;
        try {
            lock = lockFile(home);
            return lock;
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The folder " + home + " cannot be written (" + RoleCheck.firstLine(e)
                            + "): give this user the right to it, or choose another folder with MUUTTO_HOME.",
                    e);
        } finally {
            if (lock == null) {
                HELD_HERE.remove(home);
            }
        }
    }

    private static @Nullable HomeLock lockFile(Path home) throws IOException {
        var channel = FileChannel.open(file(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        String pid = Long.toString(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return new HomeLock(home, channel);
    }

    private static String holder(Path home) {
        if (HELD_HERE.contains(home)) {
            return Long.toString(ProcessHandle.current().pid());
        }
        try {
            return Files.readString(file(home)).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static Path file(Path home) {
        return home.resolve("lock");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(home);
    }
}
