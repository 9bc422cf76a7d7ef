package fi.muutto.service.company;

import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.records.FieldProblems;
import fi.muutto.service.records.FieldTexts;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Yrityksen tiedot: the basic data that stand on invoices. */
@Controller
class CompanyController {
    private final Companies companies;
    private final RecordRows rows;
    private final AccountWork work;
    private final Audit audit;

    CompanyController(Companies companies, RecordRows rows, AccountWork work, Audit audit) {
        this.companies = companies;
        this.rows = rows;
        this.work = work;
        this.audit = audit;
    }

    @GetMapping(CompanyPages.COMPANY)
    ModelAndView show(AccountId account, Locale locale) {
        var texts = FieldTexts.of(companies.company(account), Formats.in(locale));
        return page(account, texts, new Problems());
    }

    @PostMapping(CompanyPages.COMPANY)
    ModelAndView save(
            AccountId account, PersonId person, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var fields = new FieldProblems(typed, new Problems());
        var company = CompanyForm.read(companies.company(account).id(), fields);
        if (fields.problems().any()) {
            return page(account, typed, fields.problems());
        }
        work.write(account, () -> {
            rows.update(account, company, CompanyForm.FIELDS);
            audit.record(account, person.value(), "company.changed", CompanyRecord.TYPE.name(), company.id(), null);
        });
        Notice.ok("company.saved").showAfter(redirect);
        return new ModelAndView("redirect:" + CompanyPages.COMPANY);
    }

    /** The page with what was typed and what is wrong with it; also for the form of the logo beside it. */
    ModelAndView page(AccountId account, Map<String, String> texts, Problems problems) {
        var model = new HashMap<String, Object>();
        model.put("form", texts);
        model.put("logo", companies.company(account).get(CompanyRecord.LOGO));
        model.put(Problems.NAME, problems);
        return new ModelAndView(
                "company/company", model, problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
