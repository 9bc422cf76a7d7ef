package fi.muutto.sample;

import fi.muutto.service.shell.DateInput;
import fi.muutto.service.shell.Htmx;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Option;
import fi.muutto.service.shell.Problems;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SampleController {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final List<Option> TERMS = List.of(new Option("14", "14 pv netto"), new Option("30", "30 pv netto"));

    record Form(String customer, String due, String term, String text, String price, boolean gross) {}

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("cents", 123450L);
        model.addAttribute("rate", new BigDecimal("25.50"));
        model.addAttribute("day", TODAY);
        model.addAttribute("at", Instant.parse("2026-11-25T07:07:00Z"));
        return "sample/home";
    }

    @GetMapping("/kirjaudu")
    String login() {
        return "sample/login";
    }

    @GetMapping("/asetukset/laskutus")
    String settings() {
        return "sample/settings";
    }

    @GetMapping("/malli")
    ModelAndView form() {
        return page(new Form("", "25.11.2026", "14", "Kiitos tilauksesta.", "68,00", true), new Problems());
    }

    @PostMapping("/malli")
    ModelAndView send(@ModelAttribute Form form, RedirectAttributes redirect) {
        var problems = new Problems();
        if (form.customer().isBlank()) {
            problems.add("customer", "sample.customer.missing");
        }
        DateInput.read(form.due(), TODAY)
                .filter(TODAY::isBefore)
                .ifPresentOrElse(due -> {}, () -> problems.add("due", "sample.due.early", TODAY));
        if (problems.any()) {
            return page(form, problems);
        }
        Notice.ok("sample.done", form.customer()).withUndo("/malli/kumoa").showAfter(redirect);
        return new ModelAndView("redirect:/");
    }

    private static ModelAndView page(Form form, Problems problems) {
        var status = problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("sample/form", Map.of("form", form, "terms", TERMS, Problems.NAME, problems), status);
    }

    @GetMapping("/virhe/{status}")
    String failed(@PathVariable int status) {
        if (status == 500) {
            throw new IllegalStateException("salaisuus");
        }
        throw new ResponseStatusException(HttpStatus.valueOf(status), "salaisuus");
    }

    @GetMapping("/skripti")
    String script() {
        return "sample/script";
    }

    @GetMapping(path = "/skripti", headers = Htmx.REQUEST)
    String hits(@RequestParam String haku, Model model) {
        model.addAttribute("haku", haku);
        return "sample/script :: hits";
    }

    @GetMapping(path = "/skripti/tapahtumat", produces = "text/event-stream")
    @ResponseBody
    String events() {
        return "data: <b>61</b>\n\nevent: status\ndata: Laskut tulevat.\n\nretry: 60000\n\n";
    }
}
