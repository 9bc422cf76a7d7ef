package fi.muutto.service.account;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Passwords that were not checked: too many wrong ones, or too many people at once. */
@ControllerAdvice
final class PasswordAdvice {
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private final Clock clock;

    PasswordAdvice(Clock clock) {
        this.clock = clock;
    }

    @ExceptionHandler
    ModelAndView tooMany(TooManyTriesException e, HttpServletResponse response) {
        var page = later(Duration.between(clock.instant(), e.until()), response);
        return page.addObject("lead", "account.later.tries").addObject("until", e.until());
    }

    @ExceptionHandler(TooBusyException.class)
    ModelAndView tooBusy(HttpServletResponse response) {
        return later(A_MOMENT, response).addObject("lead", "account.later.busy").addObject("until", clock.instant());
    }

    private static ModelAndView later(Duration wait, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        return new ModelAndView("account/later", HttpStatus.TOO_MANY_REQUESTS);
    }
}
