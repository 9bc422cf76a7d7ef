package fi.muutto.service.report;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountStatus;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A report as it was saved. */
@Controller
class SavedReportController {
    private final SavedReports saved;
    private final MessageSource texts;

    SavedReportController(SavedReports saved, MessageSource texts) {
        this.saved = saved;
        this.texts = texts;
    }

    @GetMapping(ReportPlaces.SAVED)
    String list() {
        return "redirect:" + ReportPlaces.REPORTS;
    }

    @GetMapping(ReportPlaces.SAVED_ONE)
    ModelAndView show(AccountStatus account, Locale locale, @PathVariable UUID id) {
        return page(account, locale, id, null, new Problems());
    }

    private ModelAndView page(
            AccountStatus account, Locale locale, UUID id, @Nullable String typed, Problems problems) {
        var report = saved.find(account.account(), id).orElseThrow(SavedReportController::notFound);
        var text = saved.figures(account.account(), id).orElseThrow(SavedReportController::notFound);
        var table = FiguresText.read(text).map(figures -> ReportTable.of(figures, texts, locale));
        var model = new HashMap<String, @Nullable Object>();
        model.put("report", report);
        model.put("table", table.orElse(null));
        model.put("text", text);
        model.put("name", typed == null ? report.name() : typed);
        model.put("writable", account.state() == AccountState.OPEN);
        model.put(Problems.NAME, problems);
        return new ModelAndView(
                "report/saved", model, problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping(ReportPlaces.SAVED_ONE + "/nimi")
    ModelAndView rename(
            AccountStatus account,
            PersonId person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes redirect) {
        var problems = new Problems();
        var named = ReportName.read(name, problems);
        if (named == null) {
            return page(account, locale, id, name, problems);
        }
        saved.rename(account.account(), person, id, named);
        Notice.ok("report.renamed", named).showAfter(redirect);
        return new ModelAndView("redirect:" + ReportPlaces.SAVED + "/" + id);
    }

    @PostMapping(ReportPlaces.SAVED_ONE + "/poista")
    String delete(AccountId account, PersonId person, @PathVariable UUID id, RedirectAttributes redirect) {
        var report = saved.find(account, id).orElseThrow(SavedReportController::notFound);
        saved.delete(account, person, id);
        Notice.ok("report.deleted", report.name()).showAfter(redirect);
        return "redirect:" + ReportPlaces.REPORTS;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
