package fi.muutto.service.purchase;

import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountStatus;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.purchase.PurchaseFilter.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of purchase invoices, by year, state and search. */
@Controller
class PurchaseListController {
    private static final int PAGE_SIZE = 50;
    private static final int LONGEST_QUERY = 200;
    private static final Map<String, State> STATES =
            Map.of("kaikki", State.ALL, "maksamatta", State.UNPAID, "myohassa", State.LATE);

    private final PurchaseRepository rows;
    private final AccountWork work;
    private final Clock clock;

    PurchaseListController(PurchaseRepository rows, AccountWork work, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.clock = clock;
    }

    @GetMapping(PurchasePaths.LIST)
    String list(
            AccountStatus account,
            @RequestParam(defaultValue = "") String haku,
            @RequestParam(defaultValue = "") String vuosi,
            @RequestParam(defaultValue = "kaikki") String tila,
            @RequestParam(defaultValue = "1") String sivu,
            Model model) {
        var filter = filter(haku, vuosi, tila);
        model.addAttribute("haku", filter.query());
        model.addAttribute("vuosi", filter.year());
        model.addAttribute("tila", STATES.containsKey(tila) ? tila : "kaikki");
        model.addAttribute("writable", account.state() == AccountState.OPEN);
        work.read(account.account(), () -> fill(account, filter, number(sivu, 1), model));
        return "purchase/list";
    }

    private static PurchaseFilter filter(String query, String year, String state) {
        var stripped = query.strip();
        var cut = stripped.length() > LONGEST_QUERY ? stripped.substring(0, LONGEST_QUERY) : stripped;
        int number = number(year, 0);
        return new PurchaseFilter(cut, number == 0 ? null : number, STATES.getOrDefault(state, State.ALL));
    }

    private static int number(String text, int otherwise) {
        return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : otherwise;
    }

    private @Nullable Void fill(AccountStatus status, PurchaseFilter filter, int page, Model model) {
        var account = status.account();
        var today = LocalDate.now(clock);
        var sums = new EnumMap<State, List<PurchaseSum>>(State.class);
        for (var state : State.values()) {
            sums.put(state, rows.sums(account, filter.in(state), today));
        }
        long found = count(sums.getOrDefault(filter.state(), List.of()));
        long offset = found == 0 ? 0 : Math.min((page - 1L) * PAGE_SIZE, (found - 1) / PAGE_SIZE * PAGE_SIZE);
        model.addAttribute("today", today);
        model.addAttribute("sums", sums.get(filter.state()));
        model.addAttribute("counts", counts(sums));
        model.addAttribute("years", rows.years(account));
        model.addAttribute("purchases", rows.page(account, filter, today, PAGE_SIZE, offset));
        model.addAttribute("all", rows.count(account));
        model.addAttribute("found", found);
        model.addAttribute("first", offset + 1);
        model.addAttribute("last", Math.min(offset + PAGE_SIZE, found));
        model.addAttribute("page", offset / PAGE_SIZE + 1);
        return null;
    }

    private static Map<String, Long> counts(Map<State, List<PurchaseSum>> sums) {
        return Map.of(
                "kaikki", count(sums.getOrDefault(State.ALL, List.of())),
                "maksamatta", count(sums.getOrDefault(State.UNPAID, List.of())),
                "myohassa", count(sums.getOrDefault(State.LATE, List.of())));
    }

    private static long count(List<PurchaseSum> sums) {
        return sums.stream().mapToLong(PurchaseSum::count).sum();
    }
}
