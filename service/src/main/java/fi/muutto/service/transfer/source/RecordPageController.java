package fi.muutto.service.transfer.source;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.shell.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The other service names records that it cannot take by type and id; here the owner finds the page to mend them on. */
@Controller
final class RecordPageController {
    private final SourceRole role;
    private final RecordPages pages;

    RecordPageController(SourceRole role, RecordPages pages) {
        this.role = role;
        this.pages = pages;
    }

    @GetMapping(SourceController.PATH + "/tieto/{type:[a-z_]{1,40}}/{id:[0-9a-f-]{1,64}}")
    String show(AccountId account, @PathVariable String type, @PathVariable String id, RedirectAttributes redirect) {
        role.require();
        var page = pages.of(account, type, id);
        if (page.isEmpty()) {
            Notice.warn("transfer-source.record.none").showAfter(redirect);
        }
        return "redirect:" + page.orElse(SourceController.PATH);
    }
}
