package fi.muutto.service.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whose request this is and which account it is about; looked up once a request. */
@Component
public class CurrentAccount {
    private static final String KNOWN = CurrentAccount.class.getName();

    private final Accounts accounts;

    CurrentAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account as it stood when the request began; empty if nobody is logged in, or nothing has arrived yet. */
    public Optional<AccountStatus> of(HttpServletRequest request) {
        if (!(request.getAttribute(KNOWN) instanceof AccountStatus)) {
            var status = login().flatMap(login -> accounts.currentOf(login.person()));
            status.ifPresent(known -> request.setAttribute(KNOWN, known));
            return status;
        }
        return Optional.of((AccountStatus) request.getAttribute(KNOWN));
    }

    /** The account as it stands now. */
    Optional<AccountStatus> afresh(HttpServletRequest request) {
        request.removeAttribute(KNOWN);
        return of(request);
    }

    /** Who is logged in. */
    static Optional<Login> login() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        @Nullable Object principal = authentication == null ? null : authentication.getPrincipal();
        return principal instanceof Login login ? Optional.of(login) : Optional.empty();
    }
}
