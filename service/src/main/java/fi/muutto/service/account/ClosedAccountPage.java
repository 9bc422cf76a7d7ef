package fi.muutto.service.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says why nothing can be saved now, and where to go. Has an address for requests that cannot show a page. */
@Controller
final class ClosedAccountPage {
    static final String PATH = "/tili/tila";

    private final CurrentAccount current;
    private final Landing landing;

    ClosedAccountPage(CurrentAccount current, Landing landing) {
        this.current = current;
        this.landing = landing;
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request) {
        var state = current.of(request).map(AccountStatus::state).orElse(AccountState.OPEN);
        return state == AccountState.OPEN ? new ModelAndView("redirect:/") : of(state, HttpStatus.OK);
    }

    ModelAndView of(AccountState state, HttpStatus status) {
        var page = new ModelAndView("account/closed", status);
        page.addObject("texts", "account.closed." + state.name().toLowerCase(Locale.ROOT));
        page.addObject("landing", landing.of(state).orElse(null));
        return page;
    }
}
