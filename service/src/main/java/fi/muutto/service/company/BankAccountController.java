package fi.muutto.service.company;

import fi.muutto.protocol.record.BankAccountRecord;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.records.FieldProblems;
import fi.muutto.service.records.FieldTexts;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Ids;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

/** Pankkitilit: where customers pay to. */
@Controller
class BankAccountController {
    private static final String LIST = CompanyPages.BANK_ACCOUNTS;
    private static final String ONE = LIST + "/{id:[0-9a-f-]{36}}";
    private static final String BACK = "redirect:" + LIST;

    private final Companies companies;
    private final BankAccounts bankAccounts;
    private final Ids ids;

    BankAccountController(Companies companies, BankAccounts bankAccounts, Ids ids) {
        this.companies = companies;
        this.bankAccounts = bankAccounts;
        this.ids = ids;
    }

    @GetMapping(LIST)
    String list(AccountId account, Locale locale, Model model) {
        var formats = Formats.in(locale);
        model.addAttribute(
                "bankAccounts",
                companies.bankAccounts(account).stream()
                        .map(line -> FieldTexts.of(line, formats))
                        .toList());
        return "company/bank-accounts";
    }

    @GetMapping(LIST + "/uusi")
    ModelAndView blank() {
        return page(null, Map.of("onInvoices", "true"), new Problems());
    }

    @GetMapping(ONE)
    ModelAndView edit(AccountId account, @PathVariable UUID id, Locale locale) {
        var stored = bankAccounts.find(account, id).orElseThrow(BankAccountController::missing);
        var texts = FieldTexts.of(stored, Formats.in(locale));
        texts.computeIfPresent(
                BankAccountRecord.IBAN.name(),
                (name, iban) -> Formats.in(locale).iban(iban));
        return page(id, texts, new Problems());
    }

    @PostMapping(LIST)
    ModelAndView add(
            AccountId account, PersonId person, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return save(account, person, null, typed, redirect);
    }

    @PostMapping(ONE)
    ModelAndView change(
            AccountId account,
            PersonId person,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return save(account, person, id, typed, redirect);
    }

    private ModelAndView save(
            AccountId account,
            PersonId person,
            @Nullable UUID id,
            Map<String, String> typed,
            RedirectAttributes redirect) {
        var fields = new FieldProblems(typed, new Problems());
        var read = BankAccountForm.read((id == null ? ids.next() : id).toString(), fields);
        var iban = read.get(BankAccountRecord.IBAN);
        if (iban != null && bankAccounts.isTaken(account, iban, read.id())) {
            fields.problems().add(BankAccountRecord.IBAN.name(), "company.bank.taken");
        }
        if (fields.problems().any()) {
            return page(id, typed, fields.problems());
        }
        if (id == null) {
            bankAccounts.add(account, person, read);
        } else {
            found(bankAccounts.change(account, person, read));
        }
        Notice.ok("company.bank.saved", Formats.in(Locale.ROOT).iban(iban)).showAfter(redirect);
        return new ModelAndView(BACK);
    }

    @PostMapping(ONE + "/poista")
    String remove(AccountId account, PersonId person, @PathVariable UUID id, RedirectAttributes redirect) {
        found(bankAccounts.remove(account, person, id));
        Notice.ok("company.bank.removed").showAfter(redirect);
        return BACK;
    }

    @PostMapping(ONE + "/ylos")
    String up(AccountId account, PersonId person, @PathVariable UUID id) {
        found(bankAccounts.move(account, person, id, -1));
        return BACK;
    }

    @PostMapping(ONE + "/alas")
    String down(AccountId account, PersonId person, @PathVariable UUID id) {
        found(bankAccounts.move(account, person, id, 1));
        return BACK;
    }

    private static ModelAndView page(@Nullable UUID id, Map<String, String> texts, Problems problems) {
        var model = new HashMap<String, Object>();
        model.put("id", id);
        model.put("form", texts);
        model.put(Problems.NAME, problems);
        return new ModelAndView(
                "company/bank-account", model, problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static void found(boolean found) {
        if (!found) {
            throw missing();
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
