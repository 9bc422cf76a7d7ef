package fi.muutto.protocol.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The source does not do what was asked.
 *
 * @param types for DIFFERENT: the types that differ; else empty
 * @param word for ABORTED: the source's signed {@link AbortedWord}; else null
 */
public record Refusal(
        RefusalReason reason, List<String> types, @Nullable String word) {
    public Refusal {
        types = List.copyOf(types);
    }

    public static Refusal of(RefusalReason reason) {
        return new Refusal(reason, List.of(), null);
    }

    public static Refusal different(List<String> types) {
        return new Refusal(RefusalReason.DIFFERENT, types, null);
    }

    public static Refusal aborted(String word) {
        return new Refusal(RefusalReason.ABORTED, List.of(), word);
    }
}
