package fi.muutto.service.account;

import java.util.UUID;

/** Identifies an account, here and wherever it moves. */
public record AccountId(UUID value) {

    /** Reads what {@link #toString} writes; anything else is refused with {@link IllegalArgumentException}. */
    public static AccountId parse(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
