package fi.muutto.service.purchase;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountStatus;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.files.FileAnswer;
import fi.muutto.service.files.FilePlace;
import fi.muutto.service.files.FileStore;
import fi.muutto.service.files.StoredFile;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One purchase invoice: its particulars, its picture or PDF, and what can be done with it. */
@Controller
class PurchaseController {
    private final Purchases purchases;
    private final FileStore files;
    private final Clock clock;

    PurchaseController(Purchases purchases, FileStore files, Clock clock) {
        this.purchases = purchases;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping(PurchasePaths.ONE)
    ModelAndView show(AccountStatus account, @PathVariable UUID id) {
        return page(account, id, null, new Problems());
    }

    private ModelAndView page(AccountStatus account, UUID id, @Nullable String paidOn, Problems problems) {
        var purchase = required(account.account(), id);
        var model = new HashMap<String, @Nullable Object>();
        model.put("purchase", purchase);
        model.put("attachment", stored(account.account(), purchase).orElse(null));
        model.put("today", LocalDate.now(clock));
        model.put("paidOn", paidOn);
        model.put("writable", account.state() == AccountState.OPEN);
        model.put(Problems.NAME, problems);
        return new ModelAndView(
                "purchase/show", model, problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping(PurchasePaths.ONE + "/tiedosto")
    ResponseEntity<InputStreamResource> file(AccountId account, @PathVariable UUID id) {
        var purchase = required(account, id);
        var file = stored(account, purchase).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = Objects.requireNonNullElse(purchase.fileName(), "liite");
        return FileAnswer.inline(file, name, files.open(account, FilePlace.STAYING, file.sha256()));
    }

    private Optional<StoredFile> stored(AccountId account, Purchase purchase) {
        return Optional.ofNullable(purchase.file()).flatMap(hash -> files.find(account, FilePlace.STAYING, hash));
    }

    @PostMapping(PurchasePaths.ONE + "/maksettu")
    ModelAndView pay(
            AccountStatus account,
            PersonId person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String paidOn,
            RedirectAttributes redirect) {
        var problems = new Problems();
        var today = LocalDate.now(clock);
        var day = paidOn.isBlank() ? today : new PurchaseReading(problems, today).date("paidOn", paidOn);
        if (day == null) {
            return page(account, id, paidOn, problems);
        }
        purchases.setPaid(account.account(), person, id, day);
        Notice.ok("purchase.paid.done", day)
                .withUndo(PurchasePaths.of(id) + "/maksamatta")
                .showAfter(redirect);
        return new ModelAndView("redirect:" + PurchasePaths.of(id));
    }

    @PostMapping(PurchasePaths.ONE + "/maksamatta")
    String unpay(AccountId account, PersonId person, @PathVariable UUID id, RedirectAttributes redirect) {
        purchases.setPaid(account, person, id, null);
        Notice.ok("purchase.unpaid.done").showAfter(redirect);
        return "redirect:" + PurchasePaths.of(id);
    }

    @PostMapping(PurchasePaths.ONE + "/poista")
    String delete(AccountId account, PersonId person, @PathVariable UUID id, RedirectAttributes redirect) {
        var purchase = required(account, id);
        purchases.delete(account, person, id);
        Notice.ok("purchase.deleted", purchase.supplierName()).showAfter(redirect);
        return "redirect:" + PurchasePaths.LIST;
    }

    private Purchase required(AccountId account, UUID id) {
        return purchases.find(account, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
