package fi.muutto.service.transfer.target;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Both receipts as they were signed, in one file that anyone can check. */
@Controller
class ReceiptController {
    private final Attempts attempts;

    ReceiptController(Attempts attempts) {
        this.attempts = attempts;
    }

    @GetMapping(TargetPages.ATTEMPT + "/siirtokuitti.json")
    ResponseEntity<String> download(@PathVariable UUID attempt, PersonId person, AccountId account) {
        var row = attempts.find(attempt, person, account)
                .filter(found -> found.phase().isLive())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // Compact JWS: letters, digits, dashes, underscores and dots only.
        var json = """
                {
                  "sourceReceipt": "%s",
                  "targetReceipt": "%s"
                }
                """.formatted(row.sourceReceipt(), row.targetReceipt());
        var file = ContentDisposition.attachment().filename("siirtokuitti.json").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(json);
    }
}
