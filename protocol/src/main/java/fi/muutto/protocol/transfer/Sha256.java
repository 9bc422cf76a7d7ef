package fi.muutto.protocol.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 digest as 64 lower-case hexadecimal digits; any other text is an IllegalArgumentException. */
public record Sha256(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("not 64 lower-case hexadecimal digits");
        }
    }

    public static Sha256 of(byte[] bytes) {
        var digest = newDigest();
        digest.update(bytes);
        return from(digest);
    }

    /** Finishes the digest that was fed so far. */
    public static Sha256 from(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Compares without telling by its duration how much was equal. */
    public boolean equalsInConstantTime(Sha256 other) {
        return MessageDigest.isEqual(bytes(), other.bytes());
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    static boolean isHex(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return hex;
    }
}
