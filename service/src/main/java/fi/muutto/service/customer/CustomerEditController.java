package fi.muutto.service.customer;

import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.records.FieldProblems;
import fi.muutto.service.records.FieldTexts;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Ids;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Option;
import fi.muutto.service.shell.Problems;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a customer, new or known. */
@Controller
class CustomerEditController {
    private final Customers customers;
    private final CustomerGroups groups;
    private final CustomerChoices choices;
    private final Ids ids;

    CustomerEditController(Customers customers, CustomerGroups groups, CustomerChoices choices, Ids ids) {
        this.customers = customers;
        this.groups = groups;
        this.choices = choices;
        this.ids = ids;
    }

    @GetMapping(CustomerPages.LIST + "/uusi")
    ModelAndView blank(AccountId account, Locale locale) {
        return page(account, locale, null, Map.of("kind", "COMPANY", "countryCode", "FI"), new Problems());
    }

    @GetMapping(CustomerPages.ONE + "/muokkaa")
    ModelAndView edit(AccountId account, Locale locale, @PathVariable UUID id) {
        var stored = customers.find(account, id).orElseThrow(CustomerPages::missing);
        return page(account, locale, stored, FieldTexts.of(stored, Formats.in(locale)), new Problems());
    }

    @PostMapping(CustomerPages.LIST)
    ModelAndView add(
            AccountId account,
            PersonId person,
            Locale locale,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return save(account, person, locale, null, typed, redirect);
    }

    @PostMapping(CustomerPages.ONE + "/muokkaa")
    ModelAndView change(
            AccountId account,
            PersonId person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var stored = customers.find(account, id).orElseThrow(CustomerPages::missing);
        return save(account, person, locale, stored, typed, redirect);
    }

    private ModelAndView save(
            AccountId account,
            PersonId person,
            Locale locale,
            @Nullable RecordLine stored,
            Map<String, String> typed,
            RedirectAttributes redirect) {
        var fields = new FieldProblems(typed, new Problems());
        var known = groups.all(account).stream().map(CustomerGroups.Group::id).map(UUID::toString);
        var before = stored == null ? RecordLine.of(CustomerRecord.TYPE).set(CustomerRecord.ID, ids.next()) : stored;
        var customer = CustomerForm.read(before, fields, known.toList());
        if (fields.problems().any()) {
            return page(account, locale, stored, typed, fields.problems());
        }
        if (stored == null) {
            customers.add(account, person, customer);
        } else {
            CustomerPages.found(customers.change(account, person, customer));
        }
        notice(account, customer).showAfter(redirect);
        return new ModelAndView(CustomerPages.back(customer.id()));
    }

    private Notice notice(AccountId account, RecordLine customer) {
        var number = customer.get(CustomerRecord.NUMBER);
        var other = customers.otherWithNumber(account, number, customer.id());
        if (number != null && other.isPresent()) {
            return Notice.warn("customer.saved.same_number", number, other.get());
        }
        return CustomerForm.hasUnknownIds(customer)
                ? Notice.warn("customer.saved.unknown_ids")
                : Notice.ok("customer.saved");
    }

    private ModelAndView page(
            AccountId account,
            Locale locale,
            @Nullable RecordLine stored,
            Map<String, String> texts,
            Problems problems) {
        var model = new HashMap<String, Object>();
        model.put("id", stored == null ? null : stored.id());
        model.put("name", stored == null ? null : stored.get(CustomerRecord.NAME));
        model.put("form", texts);
        model.put("kinds", choices.kinds(locale, stored));
        model.put("languages", choices.languages(locale, stored));
        model.put(
                "groups",
                choices.withNone(
                        locale,
                        groups.all(account).stream()
                                .map(group -> new Option(group.id().toString(), group.name()))
                                .toList()));
        model.put(Problems.NAME, problems);
        return new ModelAndView(
                "customer/edit", model, problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
