package fi.muutto.service.invoice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be made.
 *
 * @param cents with its sign as {@link EntryKind} has it
 * @param counterparty who paid, or to whom it was sent
 * @param reverses the entry that it takes back
 * @param related the other invoice that it is about
 */
record NewEntry(
        EntryKind kind,
        LocalDate happenedOn,
        @Nullable Long cents,
        @Nullable String text,
        @Nullable String counterparty,
        @Nullable UUID reverses,
        @Nullable UUID related) {

    static NewEntry of(EntryKind kind, LocalDate happenedOn) {
        return new NewEntry(kind, happenedOn, null, null, null, null, null);
    }

    NewEntry withCents(@Nullable Long sum) {
        return new NewEntry(kind, happenedOn, sum, text, counterparty, reverses, related);
    }

    NewEntry withText(@Nullable String words) {
        return new NewEntry(kind, happenedOn, cents, words, counterparty, reverses, related);
    }

    NewEntry withCounterparty(@Nullable String who) {
        return new NewEntry(kind, happenedOn, cents, text, who, reverses, related);
    }

    NewEntry withReverses(UUID entry) {
        return new NewEntry(kind, happenedOn, cents, text, counterparty, entry, related);
    }

    NewEntry withRelated(@Nullable UUID invoice) {
        return new NewEntry(kind, happenedOn, cents, text, counterparty, reverses, invoice);
    }
}
