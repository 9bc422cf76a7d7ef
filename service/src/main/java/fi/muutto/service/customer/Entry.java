package fi.muutto.service.customer;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a customer's time line: a contact event or a memo.
 *
 * @param kind a word of an open list; other services may have words of their own
 */
record Entry(
        UUID id,
        boolean memo,
        String kind,
        Instant at,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String author) {

    /** Message key of its kind; null if the kind is none of ours and shown as it is. */
    @Nullable
    public String kindKey() {
        return memo || TimelineForm.EVENT_KINDS.contains(kind)
                ? "customer.entry." + kind.toLowerCase(Locale.ROOT)
                : null;
    }

    /** Name of the symbol beside it. */
    public String icon() {
        if (memo) {
            return "note";
        }
        return switch (kind) {
            case "CALL" -> "phone";
            case "EMAIL" -> "mail";
            case "MEETING" -> "meet";
            default -> "dots";
        };
    }
}
