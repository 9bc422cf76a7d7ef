package fi.muutto.service.transfer;

import fi.muutto.protocol.transfer.PublicServiceKey;
import fi.muutto.protocol.transfer.ServiceKey;
import fi.muutto.service.database.ServiceHome;
import fi.muutto.service.shell.PeerIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The key pair of this service ({@code service-key.json} in its home, readable by its user only; the public part beside
 * it in {@code service-key.pub.json}), made at the first start, and the pinned key of the other service.
 */
@Component
@Lazy(false)
public class ServiceKeys {
    private static final String OWN = "service-key.json";
    private static final String PUBLIC = "service-key.pub.json";

    private final ServiceKey own;
    private final @Nullable Path peerFile;
    private volatile @Nullable PublicServiceKey peer;

    @Autowired
    public ServiceKeys(ServiceHome home, PeerIdentity peer) {
        this(home.made(), peer.publicKeyFile());
    }

    ServiceKeys(Path home, @Nullable Path peerFile) {
        this.own = ownIn(home);
        this.peerFile = peerFile;
    }

    private static ServiceKey ownIn(Path home) {
        var file = home.resolve(OWN);
        if (Files.notExists(file)) {
            PrivateFile.write(file, ServiceKey.generate(new SecureRandom()).toJwk(), "rw-------");
        }
        var key = ServiceKey.fromJwk(read(file));
        var shown = home.resolve(PUBLIC);
        if (Files.notExists(shown) || !read(shown).equals(key.publicKey().toJwk())) {
            PrivateFile.write(shown, key.publicKey().toJwk(), "rw-r--r--");
        }
        return key;
    }

    /** Signs what this service sends and promises. */
    public ServiceKey own() {
        return own;
    }

    /** Whether {@link #peer} has a key to give. */
    public boolean knowsPeer() {
        return peer != null || (peerFile != null && Files.isReadable(peerFile));
    }

    /**
     * The key that the other service's messages and receipts are checked with, from {@code muutto.peer.public-key-file}. Read
     * when it is first needed, as the other service may start later than this one.
     *
     * @throws PeerUnknownException if no file is configured or it is not there yet
     */
    public PublicServiceKey peer() {
        var known = peer;
        if (known != null) {
            return known;
        }
        if (peerFile == null || !Files.isReadable(peerFile)) {
            throw new PeerUnknownException();
        }
        var read = PublicServiceKey.fromJwk(read(peerFile));
        peer = read;
        return read;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
