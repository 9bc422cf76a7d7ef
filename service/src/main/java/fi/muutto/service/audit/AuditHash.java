package fi.muutto.service.audit;

import fi.muutto.service.account.AccountId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hash that chains events: each text goes in with its length before it, so no two events read the same. */
final class AuditHash {
    /** What comes before the first event. */
    static final String START = "0".repeat(64);

    private static final byte[] NOTHING = {-1, -1, -1, -1};

    private AuditHash() {}

    static String of(
            String previous,
            AccountId account,
            long position,
            Instant happenedAt,
            @Nullable UUID person,
            @Nullable String... texts) {
        var sha256 = sha256();
        add(sha256, previous);
        add(sha256, account.toString());
        add(sha256, Long.toString(position));
        add(sha256, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, happenedAt)));
        add(sha256, person == null ? null : person.toString());
        Arrays.stream(texts).forEach(text -> add(sha256, text));
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static void add(MessageDigest sha256, @Nullable String text) {
        if (text == null) {
            sha256.update(NOTHING);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sha256.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
