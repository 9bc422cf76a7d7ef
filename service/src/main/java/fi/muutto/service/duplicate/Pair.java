package fi.muutto.service.duplicate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two records that may be one.
 *
 * @param reason code of what they share
 * @param value what they share, as the first one writes it
 * @param sure whether what identifies them is the same and nothing contradicts it
 * @param firstStays whether the first one is the one in use or, both being so or not, the one added earlier
 * @param seen says what both hold; changes when one of them does
 */
record Pair(
        String register,
        UUID firstId,
        String firstName,
        UUID secondId,
        String secondName,
        String reason,
        String value,
        boolean sure,
        boolean firstStays,
        String seen) {

    /** The records of these pairs, each once. */
    static Set<UUID> records(List<Pair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.firstId, pair.secondId))
                .collect(Collectors.toSet());
    }

    boolean isOf(Register one) {
        return one.type().name().equals(register);
    }

    public String reasonKey() {
        return "duplicate.reason." + reason.toLowerCase(java.util.Locale.ROOT);
    }

    /** The one that stays unless its owner chooses otherwise. */
    UUID keptId() {
        return firstStays ? firstId : secondId;
    }

    UUID goneId() {
        return firstStays ? secondId : firstId;
    }

    public String keptName() {
        return firstStays ? firstName : secondName;
    }

    public String goneName() {
        return firstStays ? secondName : firstName;
    }

    /** Where both stand side by side. */
    public String path() {
        var word = Register.named(register).orElseThrow().word();
        return DuplicatePages.LIST + "/" + word + "/" + keptId() + "/" + goneId();
    }
}
