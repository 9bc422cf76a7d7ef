package fi.muutto.protocol.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over the canonical lines of one type in id order, and how many there were. Not thread-safe. */
public final class TypeDigest {
    private final MessageDigest sha256 = sha256();
    private byte[] lastId = new byte[0];
    private long count;

    /** Adds the next line; ids must rise, by the bytes of their text. */
    public void add(String id, byte[] line) {
        byte[] bytes = id.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        if (Arrays.compareUnsigned(lastId, bytes) >= 0) {
            throw new IllegalArgumentException("lines out of id order");
        }
        lastId = bytes;
        sha256.update(line);
        count++;
    }

    public long count() {
        return count;
    }

    /** 64 lower-case hexadecimal digits. Ends the digest. */
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Digest of the account: SHA-256 over the 32 bytes of each type's digest, in the order of {@link RecordTypes#ALL}. */
    public static String ofAccount(List<String> typeDigests) {
        var account = sha256();
        typeDigests.forEach(hex -> account.update(HexFormat.of().parseHex(hex)));
        return HexFormat.of().formatHex(account.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
