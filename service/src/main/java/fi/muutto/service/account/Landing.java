package fi.muutto.service.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leads from the home page to what matters in the account's state, such as where it has moved to. */
@Component
final class Landing implements HandlerInterceptor {
    private final CurrentAccount current;
    private final List<LandingPage> pages;

    Landing(CurrentAccount current, ObjectProvider<LandingPage> pages) {
        this.current = current;
        this.pages = pages.stream().toList();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var page = current.of(request).flatMap(status -> of(status.state()));
        if (page.isPresent()) {
            response.sendRedirect(page.get().path());
        }
        return page.isEmpty();
    }

    Optional<LandingPage> of(AccountState state) {
        return pages.stream().filter(page -> page.state() == state).findFirst();
    }
}
