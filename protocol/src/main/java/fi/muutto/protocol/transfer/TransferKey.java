package fi.muutto.protocol.transfer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * Siirtoavain: what the owner carries from the old service to the new one, once.
 *
 * <p>45 characters of Crockford's base 32 (no I, L, O, U), shown in nine groups of five: a public id (8 characters, 40
 * bits), a secret (35 characters, 175 random bits) and two check characters. Read as one number in base 32 a whole key
 * is divisible by 1021. As 1021 is a prime above 32, no single wrong character and no two swapped neighbours pass.
 *
 * <p>{@link #toString} never shows the secret; {@link #text} does.
 */
public final class TransferKey {
    static final int ID_LENGTH = 8;
    static final int SECRET_LENGTH = 35;
    /** Characters of a whole key, without the dashes. */
    public static final int LENGTH = ID_LENGTH + SECRET_LENGTH + 2;

    private static final int GROUP = 5;
    private static final int PRIME = 1021;

    private final String characters;

    private TransferKey(String characters) {
        this.characters = characters;
    }

    /** Makes a new key out of 215 random bits. */
    public static TransferKey create(SecureRandom random) {
        var characters = new StringBuilder(LENGTH);
        for (int i = 0; i < ID_LENGTH + SECRET_LENGTH; i++) {
            characters.append(KeyAlphabet.character(random.nextInt(KeyAlphabet.SIZE)));
        }
        int check = (PRIME - remainder(characters + "00")) % PRIME;
        characters.append(KeyAlphabet.character(check / KeyAlphabet.SIZE));
        characters.append(KeyAlphabet.character(check % KeyAlphabet.SIZE));
        return new TransferKey(characters.toString());
    }

    /** What keeps the text from being a key, or nothing. Needs no call to any service. */
    public static Optional<KeyFlaw> flawIn(String text) {
        var unfit = KeyAlphabet.unfitIn(text);
        if (!unfit.isEmpty()) {
            return Optional.of(KeyFlaw.characters(unfit));
        }
        var characters = KeyAlphabet.normalise(text);
        if (characters.length() != LENGTH) {
            return Optional.of(KeyFlaw.length(characters.length()));
        }
        return remainder(characters) == 0 ? Optional.empty() : Optional.of(KeyFlaw.check());
    }

    /**
     * Reads a key as people paste it: case, spaces, line breaks, soft hyphens and dashes do not matter, O counts as 0, I
     * and L as 1.
     *
     * @throws IllegalArgumentException if {@link #flawIn} finds something; the message shows nothing of the text
     */
    public static TransferKey parse(String text) {
        var flaw = flawIn(text);
        if (flaw.isPresent()) {
            throw new IllegalArgumentException(
                    "not a transfer key: " + flaw.get().kind());
        }
        return new TransferKey(KeyAlphabet.normalise(text));
    }

    private static int remainder(String characters) {
        int remainder = 0;
        for (int i = 0; i < characters.length(); i++) {
            remainder = (remainder * KeyAlphabet.SIZE + KeyAlphabet.value(characters.charAt(i))) % PRIME;
        }
        return remainder;
    }

    /** Names the key without opening anything; the source finds its stored hash by it. */
    public String publicId() {
        return characters.substring(0, ID_LENGTH);
    }

    /** What the source stores instead of the key. One round is enough for 175 random bits. */
    public Sha256 secretHash() {
        return Sha256.of(characters.substring(0, ID_LENGTH + SECRET_LENGTH).getBytes(US_ASCII));
    }

    /** Whether this key has that hash; takes the same time either way. */
    public boolean matches(Sha256 hash) {
        return secretHash().equalsInConstantTime(hash);
    }

    /** The whole key in groups of five, secret included: for the page that shows it once and the message that spends it. */
    public String text() {
        var grouped = new StringBuilder(LENGTH + LENGTH / GROUP);
        for (int i = 0; i < LENGTH; i += GROUP) {
            grouped.append(i == 0 ? "" : "-").append(characters, i, i + GROUP);
        }
        return grouped.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TransferKey that && characters.equals(that.characters);
    }

    @Override
    public int hashCode() {
        return publicId().hashCode();
    }

    /** The public id and the last two characters, which are check characters: nothing of the secret. */
    @Override
    public String toString() {
        return publicId() + "…" + characters.substring(LENGTH - 2);
    }
}
