package fi.muutto.service.account;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is logged in: all that a session keeps of a person. Sessions live in the database, so its parts do not change. */
record Login(UUID personId, String email) implements AuthenticatedPrincipal, Serializable {
    private static final long serialVersionUID = 1L;

    PersonId person() {
        return new PersonId(personId);
    }

    /** By this name the sessions of a person are found. */
    @Override
    public String getName() {
        return personId.toString();
    }
}
