package fi.muutto.service.report;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountStatus;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reports, each for any period, and keeping one as it stands. */
@Controller
class ReportController {
    private static final String KIND = ReportPlaces.REPORTS + "/{word:laskut|suoritukset|saatavat|myynti}";

    private final ReportPage page;
    private final SavedReports saved;

    ReportController(ReportPage page, SavedReports saved) {
        this.page = page;
        this.saved = saved;
    }

    @GetMapping(ReportPlaces.REPORTS)
    String all(AccountId account, Model model) {
        model.addAttribute("kinds", ReportKind.values());
        model.addAttribute("saved", saved.list(account));
        return "report/all";
    }

    @GetMapping(KIND)
    ModelAndView show(AccountStatus account, Locale locale, @PathVariable String word, PeriodForm form) {
        var kind = kind(word);
        var usual = Period.presets(kind, page.today()).get(0).period();
        var problems = new Problems();
        var read = form.isBlank() ? usual : form.read(kind, page.today(), problems);
        var period = read == null ? usual : read;
        var shown = read == null ? form : PeriodForm.of(period, Formats.in(locale));
        return page.of(account, kind, period, shown, null, problems, locale);
    }

    @PostMapping(KIND)
    ModelAndView save(
            AccountStatus account,
            PersonId person,
            Locale locale,
            @PathVariable String word,
            PeriodForm form,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes redirect) {
        var kind = kind(word);
        var problems = new Problems();
        var read = form.read(kind, page.today(), problems);
        var period = read == null ? Period.presets(kind, page.today()).get(0).period() : read;
        var named = ReportName.read(name, problems);
        if (named != null && !problems.any()) {
            var id = saved.save(account.account(), person, named, kind, period);
            if (id.isPresent()) {
                Notice.ok("report.saved", named).showAfter(redirect);
                return new ModelAndView("redirect:" + ReportPlaces.SAVED + "/" + id.get());
            }
            problems.add("loppu", "report.save.long");
        }
        return page.of(account, kind, period, form, name, problems, locale);
    }

    private static ReportKind kind(@Nullable String word) {
        return ReportKind.ofWord(String.valueOf(word))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
