package fi.muutto.service.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** One address may answer with a page or with a part of it: a cache must not mix them up. */
final class VaryByHtmx implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.addHeader("Vary", Htmx.REQUEST);
        return true;
    }
}
