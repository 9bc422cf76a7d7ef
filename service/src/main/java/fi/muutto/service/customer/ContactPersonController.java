package fi.muutto.service.customer;

import static fi.muutto.protocol.record.ContactPersonRecord.*;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.customer.CustomerCard.View;
import fi.muutto.service.records.FieldProblems;
import fi.muutto.service.shell.Ids;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contact persons on a customer's card. */
@Controller
@RequestMapping(CustomerPages.ONE + "/henkilot")
class ContactPersonController {
    private static final String ONE = "/{person:[0-9a-f-]{36}}";

    private final Customers customers;
    private final ContactPersons persons;
    private final CustomerCard card;
    private final Ids ids;

    ContactPersonController(Customers customers, ContactPersons persons, CustomerCard card, Ids ids) {
        this.customers = customers;
        this.persons = persons;
        this.card = card;
        this.ids = ids;
    }

    @PostMapping
    ModelAndView add(
            AccountId account,
            PersonId who,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        CustomerPages.found(customers.find(account, id).isPresent());
        var fields = new FieldProblems(typed, new Problems());
        var added = read(ids.next(), fields);
        if (fields.problems().any()) {
            return card.show(account, id, locale, View.plain().withPerson("uusi", typed), fields.problems());
        }
        persons.add(account, who, id, added);
        return saved(id, redirect);
    }

    @PostMapping(ONE)
    ModelAndView change(
            AccountId account,
            PersonId who,
            Locale locale,
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        requirePerson(account, id, person);
        var fields = new FieldProblems(typed, new Problems());
        var changed = read(person, fields);
        if (fields.problems().any()) {
            return card.show(account, id, locale, View.plain().withPerson(person.toString(), typed), fields.problems());
        }
        persons.change(account, who, changed);
        return saved(id, redirect);
    }

    private void requirePerson(AccountId account, UUID id, UUID person) {
        CustomerPages.found(
                persons.of(account, id).stream().anyMatch(known -> known.id().equals(person.toString())));
    }

    private static RecordLine read(UUID id, FieldProblems fields) {
        return RecordLine.of(TYPE)
                .set(ID, id)
                .set(NAME, fields.text(NAME, "customer.person.missing"))
                .set(ROLE, fields.text(ROLE))
                .set(EMAIL, fields.text(EMAIL))
                .set(PHONE, fields.text(PHONE));
    }

    private static ModelAndView saved(UUID id, RedirectAttributes redirect) {
        Notice.ok("customer.person.saved").showAfter(redirect);
        return new ModelAndView(CustomerPages.back(id));
    }

    @PostMapping(ONE + "/ylos")
    String up(AccountId account, PersonId who, @PathVariable UUID id, @PathVariable UUID person) {
        CustomerPages.found(persons.moveUp(account, who, id, person));
        return CustomerPages.back(id);
    }

    @PostMapping(ONE + "/poista")
    String remove(
            AccountId account,
            PersonId who,
            @PathVariable UUID id,
            @PathVariable UUID person,
            RedirectAttributes redirect) {
        CustomerPages.found(persons.remove(account, who, id, person));
        Notice.ok("customer.person.removed").showAfter(redirect);
        return CustomerPages.back(id);
    }
}
