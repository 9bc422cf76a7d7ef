package fi.muutto.service.account;

import java.util.UUID;

/** Identifies a person who logs in to this service. A controller's parameter of this type is whoever is logged in. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
