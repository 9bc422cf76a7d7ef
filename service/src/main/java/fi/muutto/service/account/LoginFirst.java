package fi.muutto.service.account;

import fi.muutto.service.shell.Htmx;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriUtils;

/** Leads a stranger to the log-in page, which leads on to the page that was asked for. */
final class LoginFirst implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean page = "GET".equals(request.getMethod()) && request.getHeader(Htmx.REQUEST) == null;
        if (!page) {
            // A part of a page, or a form: the page itself must be opened anew, which leads to the log-in.
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var query = request.getQueryString();
        var asked = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        var path = LoginController.PATH;
        response.sendRedirect(
                asked.equals("/") ? path : path + "?sivu=" + UriUtils.encode(asked, StandardCharsets.UTF_8));
    }
}
