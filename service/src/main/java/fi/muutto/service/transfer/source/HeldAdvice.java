package fi.muutto.service.transfer.source;

import fi.muutto.service.shell.Notice;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages that met a busy account say so and let the owner try again. */
@ControllerAdvice(assignableTypes = {SourceController.class, KeyController.class})
final class HeldAdvice {
    @ExceptionHandler
    String held(AccountHeldException e, RedirectAttributes redirect) {
        Notice.warn("transfer-source.busy").showAfter(redirect);
        return "redirect:" + SourceController.PATH;
    }
}
