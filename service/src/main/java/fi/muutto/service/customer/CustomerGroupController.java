package fi.muutto.service.customer;

import fi.muutto.protocol.record.CustomerGroupRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.records.FieldProblems;
import fi.muutto.service.shell.Ids;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.util.HashMap;
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

/** Asiakasryhmät. One form at a time: a new group, or the one that is being renamed. */
@Controller
class CustomerGroupController {
    private static final String ONE = CustomerPages.GROUPS + "/{id:[0-9a-f-]{36}}";
    private static final String BACK = "redirect:" + CustomerPages.GROUPS;

    private final CustomerGroups groups;
    private final Ids ids;

    CustomerGroupController(CustomerGroups groups, Ids ids) {
        this.groups = groups;
        this.ids = ids;
    }

    @GetMapping(CustomerPages.GROUPS)
    ModelAndView show(AccountId account, @RequestParam(name = "muokkaa", required = false) @Nullable UUID editing) {
        return page(account, editing, Map.of(), new Problems());
    }

    @PostMapping(CustomerPages.GROUPS)
    ModelAndView add(
            AccountId account, PersonId person, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var fields = new FieldProblems(typed, new Problems());
        var group = read(ids.next(), fields);
        if (fields.problems().any()) {
            return page(account, null, typed, fields.problems());
        }
        groups.add(account, person, group);
        Notice.ok("customer.group.saved").showAfter(redirect);
        return new ModelAndView(BACK);
    }

    @PostMapping(ONE)
    ModelAndView rename(
            AccountId account,
            PersonId person,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var fields = new FieldProblems(typed, new Problems());
        var group = read(id, fields);
        if (fields.problems().any()) {
            return page(account, id, typed, fields.problems());
        }
        CustomerPages.found(groups.rename(account, person, group));
        Notice.ok("customer.group.saved").showAfter(redirect);
        return new ModelAndView(BACK);
    }

    @PostMapping(ONE + "/poista")
    ModelAndView remove(AccountId account, PersonId person, @PathVariable UUID id, RedirectAttributes redirect) {
        boolean known =
                groups.all(account).stream().anyMatch(group -> group.id().equals(id));
        CustomerPages.found(known);
        boolean removed = groups.remove(account, person, id);
        (removed ? Notice.ok("customer.group.removed") : Notice.warn("customer.group.used")).showAfter(redirect);
        return new ModelAndView(BACK);
    }

    private static RecordLine read(UUID id, FieldProblems fields) {
        var name = fields.text(CustomerGroupRecord.NAME, "customer.group.missing");
        return RecordLine.of(CustomerGroupRecord.TYPE)
                .set(CustomerGroupRecord.ID, id)
                .set(CustomerGroupRecord.NAME, name);
    }

    private ModelAndView page(AccountId account, @Nullable UUID editing, Map<String, String> texts, Problems problems) {
        var all = groups.all(account);
        CustomerPages.found(
                editing == null || all.stream().anyMatch(group -> group.id().equals(editing)));
        var model = new HashMap<String, Object>();
        model.put("groups", all);
        model.put("editing", editing);
        model.put("form", texts);
        model.put(Problems.NAME, problems);
        return new ModelAndView(
                "customer/groups", model, problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
