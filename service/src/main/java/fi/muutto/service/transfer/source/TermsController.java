package fi.muutto.service.transfer.source;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The terms by themselves, to be printed. */
@Controller
final class TermsController {
    static final String PATH = SourceController.PATH + "/ehdot";

    private final SourceRole role;
    private final TermsTexts terms;

    TermsController(SourceRole role, TermsTexts terms) {
        this.role = role;
        this.terms = terms;
    }

    @GetMapping(PATH)
    String show(Model model) {
        role.require();
        model.addAttribute("terms", terms.current());
        return "transfer-source/terms";
    }
}
