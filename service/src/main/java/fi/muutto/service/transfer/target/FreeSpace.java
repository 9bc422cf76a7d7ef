package fi.muutto.service.transfer.target;

import fi.muutto.service.database.ServiceHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much the disk of the service's own database can take in. Nothing is known of a database elsewhere. */
@Component
class FreeSpace {
    private final ServiceHome home;
    private final boolean elsewhere;

    FreeSpace(ServiceHome home, @Value("${muutto.database.url:}") String url) {
        this.home = home;
        this.elsewhere = !url.isEmpty();
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
