package fi.muutto.service.transfer;

import fi.muutto.service.ServiceTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestContextManager;

/** The old service with its demo account, in the JVM of the tests and with a database of its own. */
@ServiceTest
@ActiveProfiles("isolta")
class IsoltaPlace {
    static final String EMAIL = "demo@isolta.example";
    static final String PASSWORD = "muutto-demo-2026";

    /** Where the key of the new service is expected; written once that has started. */
    static final Path SOLO_KEY = folder().resolve("solo.pub.json");

    static ApplicationContext start() {
        return new TestContextManager(IsoltaPlace.class).getTestContext().getApplicationContext();
    }

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry registry) {
        registry.add("muutto.demo", () -> "true");
        registry.add("muutto.peer.public-key-file", SOLO_KEY::toString);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("muutto-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
