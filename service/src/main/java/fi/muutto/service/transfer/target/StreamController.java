package fi.muutto.service.transfer.target;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.PersonId;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live part of a move's page. */
@Controller
class StreamController {
    private final Attempts attempts;
    private final ProgressStream stream;

    StreamController(Attempts attempts, ProgressStream stream) {
        this.attempts = attempts;
        this.stream = stream;
    }

    @GetMapping(path = TargetPages.ATTEMPT + "/tapahtumat", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(@PathVariable UUID attempt, PersonId person, AccountId account) {
        var row = attempts.find(attempt, person, account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return stream.follow(row.id(), LocaleContextHolder.getLocale());
    }
}
