package fi.muutto.service.invoice;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.shell.Notice;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new draft with the content of another invoice. */
@Controller
class CopyController {
    private final Drafts drafts;

    CopyController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping(InvoicePaths.ONE + "/kopio")
    String copy(AccountId account, @PathVariable UUID id, RedirectAttributes redirect) {
        var copy = drafts.copy(account, id);
        Notice.ok("invoice.copied").showAfter(redirect);
        return "redirect:" + InvoicePaths.draft(copy);
    }
}
