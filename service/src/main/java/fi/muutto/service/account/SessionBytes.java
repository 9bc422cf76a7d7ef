package fi.muutto.service.account;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Attributes of a session as bytes. What is read back is one of a few plain types, whoever wrote the bytes. */
final class SessionBytes {
    private static final Logger LOG = LoggerFactory.getLogger(SessionBytes.class);
    private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxrefs=10000;maxbytes=1000000;java.lang.*;java.math.*;java.time.*;java.util.*;java.util.concurrent.*;"
                    + "fi.muutto.service.**;org.springframework.security.web.csrf.DefaultCsrfToken;"
                    + "org.springframework.util.*;org.springframework.web.servlet.FlashMap;!*");

    private SessionBytes() {}

    static byte[] write(Object attribute) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(attribute);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * What stands in the bytes, or null if that cannot be read: after an upgrade, or when there is too much of it. A session
     * without its log-in is a logged-out one, which is better than one in which every page fails.
     */
    static @Nullable Object readIfPossible(byte[] bytes) {
        try {
            return read(bytes);
        } catch (UncheckedIOException | IllegalStateException e) {
            LOG.warn("An attribute of a session cannot be read and counts as missing");
            return null;
        }
    }

    static Object read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(ALLOWED);
            return in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
