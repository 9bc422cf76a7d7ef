package fi.muutto.service.customer;

import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.customer.Timeline.Shown;
import fi.muutto.service.records.FieldTexts;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Option;
import fi.muutto.service.shell.Problems;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts a customer's card together; the controllers of its parts answer with it when something is to be mended. */
@Component
class CustomerCard {
    private final Customers customers;
    private final CustomerGroups groups;
    private final ContactPersons persons;
    private final Timeline timeline;
    private final CustomerChoices choices;
    private final Clock clock;

    CustomerCard(
            Customers customers,
            CustomerGroups groups,
            ContactPersons persons,
            Timeline timeline,
            CustomerChoices choices,
            Clock clock) {
        this.customers = customers;
        this.groups = groups;
        this.persons = persons;
        this.timeline = timeline;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * What of the card is shown and which of its forms is open.
     *
     * @param person id of the contact person whose form is open, "uusi" for a new one, null for none
     * @param entry id of the entry whose form is open; null leaves the form of a new entry open
     * @param form what the open form holds; null for what is stored
     */
    record View(
            Shown shown,
            int offset,
            @Nullable String person,
            @Nullable UUID entry,
            @Nullable Map<String, String> form) {
        static View plain() {
            return new View(Shown.ALL, 0, null, null, null);
        }

        View withPerson(String open, Map<String, String> typed) {
            return new View(shown, offset, open, entry, typed);
        }

        View withEntry(@Nullable UUID open, Map<String, String> typed) {
            return new View(shown, offset, person, open, typed);
        }
    }

    ModelAndView show(AccountId account, UUID id, Locale locale, View view, Problems problems) {
        var customer = customers.find(account, id).orElseThrow(CustomerPages::missing);
        var model = new HashMap<String, Object>();
        model.put("customer", FieldTexts.of(customer, Formats.in(locale)));
        model.put("language", label(choices.languages(locale, customer), customer));
        model.put("group", groupName(account, customer));
        model.put("inUse", customers.inUse(account, id).name());
        model.put("view", view);
        addPersons(model, account, id, locale, view);
        addTimeline(model, account, id, locale, view);
        model.put(Problems.NAME, problems);
        return new ModelAndView(
                "customer/card", model, problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static String label(List<Option> languages, RecordLine customer) {
        var language = customer.get(CustomerRecord.LANGUAGE);
        return languages.stream()
                .filter(option -> option.value().equals(language == null ? "" : language))
                .findFirst()
                .orElseThrow()
                .label();
    }

    private @Nullable String groupName(AccountId account, RecordLine customer) {
        var id = customer.get(CustomerRecord.GROUP_ID);
        return groups.all(account).stream()
                .filter(group -> group.id().toString().equals(id))
                .map(CustomerGroups.Group::name)
                .findFirst()
                .orElse(null);
    }

    private void addPersons(Map<String, Object> model, AccountId account, UUID id, Locale locale, View view) {
        var formats = Formats.in(locale);
        var all = persons.of(account, id).stream()
                .map(person -> FieldTexts.of(person, formats))
                .toList();
        model.put("persons", all);
        if (view.person() != null) {
            var stored = all.stream()
                    .filter(person -> view.person().equals(person.get("id")))
                    .findFirst();
            CustomerPages.found(stored.isPresent() || view.person().equals("uusi"));
            model.put("personForm", view.form() != null ? view.form() : stored.orElse(Map.of()));
        }
    }

    private void addTimeline(Map<String, Object> model, AccountId account, UUID id, Locale locale, View view) {
        var entries = timeline.of(account, id, view.shown(), view.offset());
        boolean more = entries.size() > Timeline.PAGE;
        model.put("entries", more ? entries.subList(0, Timeline.PAGE) : entries);
        model.put("older", more ? view.offset() + Timeline.PAGE : null);
        model.put("counts", timeline.counts(account, id));
        var open = view.entry() == null
                ? null
                : timeline.find(account, id, view.entry()).orElseThrow(CustomerPages::missing);
        var stored = open == null ? TimelineForm.blank(clock) : TimelineForm.of(open, clock);
        model.put("entryForm", view.form() != null && view.person() == null ? view.form() : stored);
        model.put("entryKinds", choices.entryKinds(locale, open));
        model.put("editingMemo", open != null && Timeline.isMemo(open));
    }
}
