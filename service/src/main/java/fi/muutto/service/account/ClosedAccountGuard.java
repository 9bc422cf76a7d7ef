package fi.muutto.service.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a write before its form is read, so that nobody mends fields of what cannot be saved. */
@Component
final class ClosedAccountGuard implements HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentAccount current;

    ClosedAccountGuard(CurrentAccount current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && !READING.contains(request.getMethod())
                && !isOutsideGate(method)) {
            current.of(request)
                    .map(AccountStatus::state)
                    .filter(state -> state != AccountState.OPEN)
                    .ifPresent(state -> {
                        throw new AccountNotWritableException(state);
                    });
        }
        return true;
    }

    private static boolean isOutsideGate(HandlerMethod method) {
        return method.hasMethodAnnotation(OutsideGate.class)
                || method.getBeanType().isAnnotationPresent(OutsideGate.class);
    }
}
