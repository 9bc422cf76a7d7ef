package fi.muutto.service.duplicate;

import static fi.muutto.protocol.record.RegisterMergeRecord.*;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Notice;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A merge that was done: the values of both, and undoing it. */
@Controller
class MergeController {
    private final AccountWork work;
    private final RecordRows rows;
    private final MergeRows merges;
    private final Comparison comparison;
    private final Undoing undoing;

    MergeController(AccountWork work, RecordRows rows, MergeRows merges, Comparison comparison, Undoing undoing) {
        this.work = work;
        this.rows = rows;
        this.merges = merges;
        this.comparison = comparison;
        this.undoing = undoing;
    }

    @GetMapping(DuplicatePages.MERGE)
    String show(AccountId account, Locale locale, @PathVariable UUID id, Model model) {
        var merge = work.read(account, () -> rows.find(account, TYPE, id)).orElseThrow(DuplicatePages::missing);
        var register = Register.named(merge.require(REGISTER)).orElseThrow(DuplicatePages::missing);
        var gone = GoneLine.read(register.type(), merge.require(GONE_LINE), merge.require(GONE_ID))
                .orElseThrow(DuplicatePages::missing);
        var kept = kept(account, register, merge);
        model.addAttribute("id", id);
        model.addAttribute("at", Instant.parse(merge.require(MERGED_AT)));
        model.addAttribute("name", gone.require(register.title()));
        model.addAttribute("keptPath", register.path() + "/" + merge.require(KEPT_ID));
        model.addAttribute("keptName", kept.get(register.title()));
        model.addAttribute("rows", comparison.rows(account, register, kept, gone, locale));
        model.addAttribute(
                "merges",
                work.read(account, () -> merges.into(account, merge.require(KEPT_ID))).stream()
                        .flatMap(other -> DuplicateController.Done.of(other).stream())
                        .filter(other -> !other.id().equals(id.toString()))
                        .toList());
        return "duplicate/merge";
    }

    /** Empty if the kept one went in a later merge or was removed. */
    private RecordLine kept(AccountId account, Register register, RecordLine merge) {
        return GoneLine.id(merge.require(KEPT_ID))
                .flatMap(id -> work.read(account, () -> rows.find(account, register.type(), id)))
                .orElseGet(() -> RecordLine.of(register.type()));
    }

    @PostMapping(DuplicatePages.MERGE + "/kumoa")
    String undo(AccountId account, PersonId person, @PathVariable UUID id, RedirectAttributes redirect) {
        switch (undoing.undo(account, person, id)) {
            case UNDONE -> Notice.ok("duplicate.undone").showAfter(redirect);
            case MISSING -> Notice.info("duplicate.undo.missing").showAfter(redirect);
            case LATER_FIRST -> Notice.warn("duplicate.undo.later").showAfter(redirect);
            case UNREADABLE -> Notice.warn("duplicate.undo.unreadable").showAfter(redirect);
        }
        return "redirect:" + DuplicatePages.LIST;
    }
}
