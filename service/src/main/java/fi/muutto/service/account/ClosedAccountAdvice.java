package fi.muutto.service.account;

import fi.muutto.service.shell.Htmx;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** One page for every write that an account's state forbids, whoever noticed: the guard, the gate or the database. */
@ControllerAdvice
final class ClosedAccountAdvice {
    private final CurrentAccount current;
    private final ClosedAccountPage page;

    ClosedAccountAdvice(CurrentAccount current, ClosedAccountPage page) {
        this.current = current;
        this.page = page;
    }

    @ExceptionHandler
    ModelAndView refused(AccountNotWritableException e, HttpServletRequest request, HttpServletResponse response) {
        return answer(e.state(), request, response);
    }

    @ExceptionHandler
    ModelAndView refused(UncategorizedSQLException e, HttpServletRequest request, HttpServletResponse response) {
        if (!SqlState.is(SqlState.NOT_WRITABLE, e)) {
            throw e;
        }
        var state = current.afresh(request).map(AccountStatus::state).orElse(AccountState.OPEN);
        return answer(state, request, response);
    }

    private ModelAndView answer(AccountState state, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader(Htmx.REQUEST) != null) {
            response.setHeader("HX-Redirect", ClosedAccountPage.PATH);
        }
        return page.of(state, HttpStatus.LOCKED);
    }
}
