package fi.muutto.service.transfer.source;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountStatus;
import fi.muutto.service.account.Accounts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The closed account: where it went, and what is left here. */
@Controller
final class MovedController {
    static final String PATH = "/tili-siirretty";
    private static final String RECEIPT = PATH + "/kuitti";

    private final MovedAccounts moved;
    private final Accounts accounts;

    MovedController(MovedAccounts moved, Accounts accounts) {
        this.moved = moved;
        this.accounts = accounts;
    }

    @GetMapping(PATH)
    String show(AccountStatus status, Model model) {
        if (status.state() != AccountState.HANDED_OVER) {
            return "redirect:/";
        }
        fill(status.account(), model);
        return "transfer-source/moved";
    }

    @GetMapping(RECEIPT)
    String receipt(AccountStatus status, Model model) {
        if (status.state() != AccountState.HANDED_OVER) {
            return "redirect:/";
        }
        fill(status.account(), model);
        return "transfer-source/receipt";
    }

    private void fill(AccountId account, Model model) {
        model.addAttribute("moved", moved.of(account));
        model.addAttribute("contract", accounts.contract(account));
    }

    /** Both receipts as they were signed, with the keys to check them by. */
    @GetMapping(RECEIPT + ".json")
    ResponseEntity<byte[]> download(AccountStatus status) {
        if (status.state() != AccountState.HANDED_OVER) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var name = ContentDisposition.attachment().filename("siirtokuitti.json").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(moved.receiptFile(status.account()));
    }
}
