package fi.muutto.service.duplicate;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RegisterMergeRecord;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.shell.Notice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mahdolliset kaksoiskappaleet: the list, the sure ones at once, and what was merged. */
@Controller
class DuplicateController {
    private static final int MOST = 100;

    private final PairFinder finder;
    private final Merges merges;
    private final MergeRows done;
    private final MovedReferences references;

    DuplicateController(PairFinder finder, Merges merges, MergeRows done, MovedReferences references) {
        this.finder = finder;
        this.merges = merges;
        this.done = done;
        this.references = references;
    }

    /** A merge in the list of those done. */
    record Done(String id, String register, String name, String at) {
        static Optional<Done> of(RecordLine merge) {
            return Register.named(merge.require(RegisterMergeRecord.REGISTER))
                    .flatMap(register -> GoneLine.read(
                                    register.type(),
                                    merge.require(RegisterMergeRecord.GONE_LINE),
                                    merge.require(RegisterMergeRecord.GONE_ID))
                            .map(gone -> new Done(
                                    merge.id(),
                                    register.type().name(),
                                    gone.require(register.title()),
                                    merge.require(RegisterMergeRecord.MERGED_AT))));
        }

        public java.time.Instant time() {
            return java.time.Instant.parse(at);
        }
    }

    @GetMapping(DuplicatePages.LIST)
    String list(AccountId account, Model model) {
        var counts = finder.counts(account);
        model.addAttribute("pairs", finder.find(account, false, MOST));
        model.addAttribute("counts", counts);
        model.addAttribute("all", counts.stream().mapToLong(PairCount::pairs).sum());
        model.addAttribute("sure", counts.stream().mapToLong(PairCount::sure).sum());
        model.addAttribute(
                "done",
                done.into(account, null).stream()
                        .flatMap(merge -> Done.of(merge).stream())
                        .toList());
        return "duplicate/list";
    }

    @GetMapping(DuplicatePages.SURE)
    String sure(AccountId account, Model model) {
        var pairs = finder.find(account, true, Merges.MOST_AT_ONCE);
        model.addAttribute("pairs", pairs);
        model.addAttribute("moving", references.count(account, pairs));
        return "duplicate/sure";
    }

    @PostMapping(DuplicatePages.SURE)
    String mergeSure(
            AccountId account,
            PersonId person,
            @RequestParam(name = "seen", defaultValue = "") List<String> seen,
            RedirectAttributes redirect) {
        int merged = merges.mergeSure(account, person, Set.copyOf(seen));
        Notice.ok("duplicate.merged.sure", merged).showAfter(redirect);
        return "redirect:" + DuplicatePages.LIST;
    }
}
