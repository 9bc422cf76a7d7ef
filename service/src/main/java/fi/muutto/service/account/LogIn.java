package fi.muutto.service.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Begins and ends sessions of people. */
@Component
class LogIn {
    private final SessionAuthenticationStrategy renewal;
    private final SecurityContextRepository repository;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    LogIn(
            SessionAuthenticationStrategy renewal,
            SecurityContextRepository repository,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.renewal = renewal;
        this.repository = repository;
        this.sessions = sessions;
    }

    /** Whoever knew the session's id or its form token before, knows nothing afterwards. */
    void begin(Login login, HttpServletRequest request, HttpServletResponse response) {
        var authentication = LoginSession.authenticated(login);
        renewal.onAuthentication(authentication, request, response);
        var context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        repository.saveContext(context, request, response);
    }

    /** Ends all sessions of the person but the one of this request. */
    void endOthers(PersonId person, HttpServletRequest request) {
        var own = request.getSession().getId();
        sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(own))
                .forEach(sessions::deleteById);
    }
}
