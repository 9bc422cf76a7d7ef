package fi.muutto.service.duplicate;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Notice;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two records side by side, to be merged or kept both. */
@Controller
class PairController {
    private static final String BACK = "redirect:" + DuplicatePages.LIST;

    private final PairFinder finder;
    private final Merges merges;
    private final MovedReferences references;
    private final Comparison comparison;
    private final AccountWork work;
    private final RecordRows rows;

    PairController(
            PairFinder finder,
            Merges merges,
            MovedReferences references,
            Comparison comparison,
            AccountWork work,
            RecordRows rows) {
        this.finder = finder;
        this.merges = merges;
        this.references = references;
        this.comparison = comparison;
        this.work = work;
        this.rows = rows;
    }

    /** The first one of the address is the one that stays. */
    @GetMapping(DuplicatePages.PAIR)
    String pair(
            AccountId account,
            Locale locale,
            @PathVariable String word,
            @PathVariable UUID one,
            @PathVariable UUID other,
            Model model,
            RedirectAttributes redirect) {
        var register = Register.ofWord(word).orElseThrow(DuplicatePages::missing);
        var pair = finder.find(account, register, one, other);
        if (pair.isEmpty()) {
            Notice.info("duplicate.gone").showAfter(redirect);
            return BACK;
        }
        var kept = work.read(account, () -> rows.find(account, register.type(), one))
                .orElseThrow(DuplicatePages::missing);
        var gone = work.read(account, () -> rows.find(account, register.type(), other))
                .orElseThrow(DuplicatePages::missing);
        model.addAttribute("pair", pair.get());
        model.addAttribute("path", DuplicatePages.LIST + "/" + word + "/" + one + "/" + other);
        model.addAttribute("switched", DuplicatePages.LIST + "/" + word + "/" + other + "/" + one);
        model.addAttribute("keptName", kept.require(register.title()));
        model.addAttribute("rows", comparison.rows(account, register, kept, gone, locale));
        model.addAttribute("moving", work.read(account, () -> references.count(account, register, Set.of(other))));
        return "duplicate/pair";
    }

    @PostMapping(DuplicatePages.PAIR)
    String merge(
            AccountId account,
            PersonId person,
            @PathVariable String word,
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam(defaultValue = "") String seen,
            RedirectAttributes redirect) {
        var register = Register.ofWord(word).orElseThrow(DuplicatePages::missing);
        var merged = merges.merge(account, person, register, one, other, seen);
        if (merged.isEmpty()) {
            return changed(redirect);
        }
        Notice.ok("duplicate.merged")
                .withUndo(DuplicatePages.MERGES + "/" + merged.get() + "/kumoa")
                .showAfter(redirect);
        return BACK;
    }

    private static String changed(RedirectAttributes redirect) {
        Notice.warn("duplicate.changed").showAfter(redirect);
        return BACK;
    }

    @PostMapping(DuplicatePages.PAIR + "/molemmat")
    String keepBoth(
            AccountId account,
            PersonId person,
            @PathVariable String word,
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam(defaultValue = "") String seen,
            RedirectAttributes redirect) {
        var register = Register.ofWord(word).orElseThrow(DuplicatePages::missing);
        if (!merges.keepBoth(account, person, register, one, other, seen)) {
            return changed(redirect);
        }
        Notice.ok("duplicate.kept").showAfter(redirect);
        return BACK;
    }
}
