package fi.muutto.service.transfer.target;

import fi.muutto.service.database.ServiceHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much the disk of the service can take in. Nothing is known of a database on another machine. */
@Component
class FreeSpace {
    private static final Pattern LOOPBACK = Pattern.compile("//(127\\.|localhost\\b|\\[::1])");

    private final ServiceHome home;
    private final boolean elsewhere;

    FreeSpace(ServiceHome home, @Value("${muutto.database.url:}") String url) {
        this.home = home;
        this.elsewhere = !url.isEmpty() && !LOOPBACK.matcher(url).find();
    }

    long bytes() {
        if (elsewhere) {
            return Long.MAX_VALUE;
        }
        try {
            return Files.getFileStore(home.made()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
