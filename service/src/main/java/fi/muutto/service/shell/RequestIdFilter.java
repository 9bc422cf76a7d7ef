package fi.muutto.service.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.random.RandomGenerator;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an identifier such as {@code 7f3a-91c2}: log lines carry it and the error page shows it. */
final class RequestIdFilter extends OncePerRequestFilter {
    static final String ATTRIBUTE = "fi.muutto.requestId";
    private static final String LOGGED_AS = "request";

    private final RandomGenerator random;

    RequestIdFilter(RandomGenerator random) {
        this.random = random;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = "%04x-%04x".formatted(random.nextInt(0x10000), random.nextInt(0x10000));
        request.setAttribute(ATTRIBUTE, id);
        // Not removed afterwards: the server logs a failure when all filters have returned.
        MDC.put(LOGGED_AS, id);
        chain.doFilter(request, response);
    }
}
