package fi.muutto.service.transfer.target;

import java.net.URI;

/** Where the other service answers: HTTPS, or plain HTTP on this machine. From configuration only. */
record SourceAddress(URI root) {
    SourceAddress {
        boolean plain = "http".equals(root.getScheme()) && isLoopback(root.getHost());
        if (!plain && !"https".equals(root.getScheme())) {
            throw new IllegalArgumentException("muutto.peer.address must begin with https://"
                    + " (http:// only for an address of this machine, such as http://127.0.0.1:8081)");
        }
        if (root.getHost() == null || root.getRawUserInfo() != null || root.getRawQuery() != null) {
            throw new IllegalArgumentException("muutto.peer.address must be a scheme, a host and a port, nothing else");
        }
    }

    /** Names are not looked up: what they mean could change between the look and the call. */
    private static boolean isLoopback(String host) {
        return host != null
                && (host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}"));
    }

    URI of(String path) {
        return root.resolve(path);
    }
}
