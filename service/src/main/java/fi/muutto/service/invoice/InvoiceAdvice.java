package fi.muutto.service.invoice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** One page for whatever an invoice does not allow: what was refused, and the way back to it. */
@ControllerAdvice(basePackageClasses = InvoiceAdvice.class)
final class InvoiceAdvice {
    private static final Pattern INVOICE = Pattern.compile("^/laskut/[0-9a-f-]{36}");

    @ExceptionHandler
    @Nullable
    ModelAndView refused(InvoiceException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (e.reason() == InvoiceException.Reason.NOT_FOUND) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        var page = new ModelAndView("invoice/refused", HttpStatus.CONFLICT);
        var invoice = INVOICE.matcher(request.getRequestURI());
        page.addObject("key", e.reason().key());
        page.addObject("back", invoice.find() ? invoice.group() : InvoicePaths.LIST);
        return page;
    }
}
