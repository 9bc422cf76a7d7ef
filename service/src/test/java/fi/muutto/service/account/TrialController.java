package fi.muutto.service.account;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The least a feature does: reads and writes a record of the account; once also as no feature should. */
@Controller
class TrialController {
    private final AccountWork work;
    private final JdbcClient jdbc;

    TrialController(AccountWork work, JdbcClient jdbc) {
        this.work = work;
        this.jdbc = jdbc;
    }

    @GetMapping("/koe/{id}")
    @ResponseBody
    String read(AccountId account, @PathVariable UUID id) {
        return work.read(
                account,
                () -> jdbc.sql("select name from customer_group where account_id = ? and id = ?")
                        .params(account.value(), id)
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @PostMapping("/koe")
    @ResponseBody
    String write(AccountId account, @RequestParam UUID id) {
        work.write(account, () -> insert(account, id));
        return "kirjattu";
    }

    /** The guard does not look at it. */
    @OutsideGate
    @PostMapping("/koe/portista")
    @ResponseBody
    String writePastTheGuard(AccountId account, @RequestParam UUID id) {
        return write(account, id);
    }

    /** Neither the guard nor the gate looks at it. */
    @OutsideGate
    @PostMapping("/koe/ohi")
    @ResponseBody
    String writePastTheGate(AccountId account, @RequestParam UUID id) {
        return work.record(account, () -> {
            insert(account, id);
            return "kirjattu";
        });
    }

    private void insert(AccountId account, UUID id) {
        jdbc.sql("insert into customer_group (account_id, id, name) values (?, ?, 'Vakioasiakkaat')")
                .params(account.value(), id)
                .update();
    }

    @PostMapping("/siirto/v1/koe")
    @ResponseBody
    String message() {
        return "viesti";
    }
}
