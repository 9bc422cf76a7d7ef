package fi.muutto.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says when the service is ready and how long that took; also in the file {@code muutto.ready-file}, if it is named. */
@Component
@Lazy(false)
class ReadyReport {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyReport.class);

    private final Environment environment;
    private final Clock clock;

    ReadyReport(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        long millis = clock.millis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        var text = String.format(
                Locale.ROOT,
                "http://127.0.0.1:%s in %.1f s",
                environment.getProperty("local.server.port"),
                millis / 1000.0);
        LOG.info("ready: {}", text);
        var file = environment.getProperty("muutto.ready-file");
        if (file != null) {
            write(Path.of(file), text);
        }
    }

    /** Whole or not at all: somebody is waiting for it. */
    private static void write(Path file, String text) {
        try {
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
