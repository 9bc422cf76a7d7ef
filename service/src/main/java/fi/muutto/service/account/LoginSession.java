package fi.muutto.service.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Keeps a {@link Login} in the session and nothing else of Spring Security, so that its next version reads the same. */
final class LoginSession implements SecurityContextRepository {
    private static final String LOGIN = "login";

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Login login) {
            request.getSession().setAttribute(LOGIN, login);
            request.getSession()
                    .setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, login.getName());
        } else if (request.getSession(false) != null) {
            request.getSession(false).removeAttribute(LOGIN);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return login(request) != null;
    }

    private static @Nullable Login login(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Login) session.getAttribute(LOGIN);
    }

    static Authentication authenticated(Login login) {
        return UsernamePasswordAuthenticationToken.authenticated(login, null, List.of());
    }

    /** Looks into the session only when somebody asks who it is. */
    private static final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                var login = login(request);
                context = login == null ? new SecurityContextImpl() : new SecurityContextImpl(authenticated(login));
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
