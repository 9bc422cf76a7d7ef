package fi.muutto.service.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/** Gives a controller the logged-in person and the account, which no part of a request can choose. */
@Component
final class PageParameters implements HandlerMethodArgumentResolver {
    private final CurrentAccount current;

    PageParameters(CurrentAccount current) {
        this.current = current;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == PersonId.class || type == AccountId.class || type == AccountStatus.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == PersonId.class) {
            return CurrentAccount.login()
                    .map(Login::person)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
        }
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        var status = current.of(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return parameter.getParameterType() == AccountId.class ? status.account() : status;
    }
}
