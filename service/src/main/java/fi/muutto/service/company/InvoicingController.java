package fi.muutto.service.company;

import static fi.muutto.protocol.record.NumberSeriesRecord.MIN_DIGITS;
import static fi.muutto.protocol.record.NumberSeriesRecord.NEXT_NUMBER;
import static fi.muutto.protocol.record.NumberSeriesRecord.PREFIX;

import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.records.FieldProblems;
import fi.muutto.service.records.FieldTexts;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Laskutusasetukset: the next number and what new invoices begin with. */
@Controller
class InvoicingController {
    private final Companies companies;
    private final InvoicingSettings settings;
    private final InvoicingChoices choices;
    private final Clock clock;

    InvoicingController(Companies companies, InvoicingSettings settings, InvoicingChoices choices, Clock clock) {
        this.companies = companies;
        this.settings = settings;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping(CompanyPages.INVOICING)
    ModelAndView show(AccountId account, Locale locale) {
        var series = companies.series(account);
        var texts = FieldTexts.of(companies.settings(account), Formats.in(locale));
        texts.computeIfPresent(InvoicingSettingsRecord.VAT_RATE.name(), (name, rate) -> InvoicingChoices.plain(rate));
        texts.put(PREFIX.name(), FieldTexts.of(series, Formats.in(locale)).get(PREFIX.name()));
        texts.put(NEXT_NUMBER.name(), printed(series, null, 0));
        return page(account, texts, new Problems(), locale);
    }

    @PostMapping(CompanyPages.INVOICING)
    ModelAndView save(
            AccountId account,
            PersonId person,
            Locale locale,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var fields = new FieldProblems(typed, new Problems());
        var id = companies.settings(account).id();
        var form = InvoicingForm.read(id, companies.series(account), fields, LocalDate.now(clock));
        if (!fields.problems().any()) {
            settings.change(account, person, form).ifPresent(highest -> refuse(fields.problems(), form, highest));
        }
        if (fields.problems().any()) {
            return page(account, typed, fields.problems(), locale);
        }
        Notice.ok("company.invoicing.saved").showAfter(redirect);
        return new ModelAndView("redirect:" + CompanyPages.INVOICING);
    }

    private static void refuse(Problems problems, InvoicingForm form, NextNumber.Highest highest) {
        var lowest = NextNumber.printed(
                form.series().get(PREFIX), InvoicingSettings.number(form.series(), MIN_DIGITS), highest.sequence() + 1);
        problems.add(NEXT_NUMBER.name(), "company.next.taken", highest.number(), lowest);
    }

    private ModelAndView page(AccountId account, Map<String, String> texts, Problems problems, Locale locale) {
        var series = companies.series(account);
        var stored = companies.settings(account).get(InvoicingSettingsRecord.VAT_RATE);
        var model = new HashMap<String, Object>();
        model.put("form", texts);
        model.put("highest", settings.highest(account, series).orElse(null));
        model.put(
                "next",
                LongStream.range(0, 3)
                        .mapToObj(step -> printed(series, series.get(PREFIX), step))
                        .toList());
        model.put("choices", choices.in(locale, LocalDate.now(clock), stored));
        model.put(Problems.NAME, problems);
        return new ModelAndView(
                "company/invoicing", model, problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static String printed(RecordLine series, @Nullable String prefix, long step) {
        return NextNumber.printed(
                prefix,
                InvoicingSettings.number(series, MIN_DIGITS),
                InvoicingSettings.number(series, NEXT_NUMBER) + step);
    }
}
