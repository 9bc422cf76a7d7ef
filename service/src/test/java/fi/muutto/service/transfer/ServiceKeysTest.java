package fi.muutto.service.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceKeysTest {
    @TempDir
    Path home;

    @TempDir
    Path other;

    @Test
    void aKeyIsMadeOnceAndOnlyItsUserMayReadIt() throws Exception {
        var first = new ServiceKeys(home, null).own().id();
        assertThat(new ServiceKeys(home, null).own().id()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("service-key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theOtherServicesKeyIsReadOnceItIsThere() {
        var keys = new ServiceKeys(home, other.resolve("service-key.pub.json"));
        assertThat(keys.knowsPeer()).isFalse();
        assertThatThrownBy(keys::peer).isInstanceOf(PeerUnknownException.class);
        var peer = new ServiceKeys(other, null).own().publicKey();
        assertThat(keys.knowsPeer()).isTrue();
        assertThat(keys.peer()).isEqualTo(peer);
    }

    @Test
    void thePublicFileHoldsNothingPrivate() throws Exception {
        new ServiceKeys(home, null);
        assertThat(Files.readString(home.resolve("service-key.pub.json"))).doesNotContain("\"d\"");
    }
}
