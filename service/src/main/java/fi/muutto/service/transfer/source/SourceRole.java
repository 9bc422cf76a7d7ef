package fi.muutto.service.transfer.source;

import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.shell.ServiceIdentity;
import fi.muutto.service.transfer.NotThisWayException;
import org.springframework.stereotype.Component;

/** Whether accounts may leave for the other service: by configuration only, in this one direction. */
@Component
class SourceRole {
    private final boolean open;

    SourceRole(ServiceIdentity service, PeerIdentity peer) {
        this.open = service.letsOut() && peer.publicKeyFile() != null;
    }

    boolean isOpen() {
        return open;
    }

    /** For pages that are not there otherwise. */
    void require() {
        if (!open) {
            throw new NotThisWayException("source");
        }
    }
}
