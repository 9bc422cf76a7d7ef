package fi.muutto.service.duplicate;

import fi.muutto.service.account.AccountStatus;
import fi.muutto.service.account.CurrentAccount;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.PageNotice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Addresses of this package's pages, and its word on the pages of the registers. */
@Configuration(proxyBeanMethods = false)
class DuplicatePages {
    static final String LIST = "/kaksoiskappaleet";
    static final String PAIR = LIST + "/{word:asiakas|tuote}/{one:[0-9a-f-]{36}}/{other:[0-9a-f-]{36}}";
    static final String SURE = LIST + "/varmat";
    static final String MERGES = LIST + "/yhdistetyt";
    static final String MERGE = MERGES + "/{id:[0-9a-f-]{36}}";

    /** On a register: how many pairs there are. On the card of a kept record: where the other values stand. */
    @Bean
    PageNotice duplicateNotice(CurrentAccount current, PairFinder finder, MergeRows merges) {
        return request -> current.of(request).flatMap(account -> notice(request, account, finder, merges));
    }

    private static Optional<Notice> notice(
            HttpServletRequest request, AccountStatus status, PairFinder finder, MergeRows merges) {
        var account = status.account();
        var path = request.getRequestURI();
        for (var register : Register.values()) {
            if (path.equals(register.path())) {
                long pairs = finder.counts(account, register).stream()
                        .mapToLong(PairCount::pairs)
                        .sum();
                return pairs == 0
                        ? Optional.empty()
                        : Optional.of(Notice.info("duplicate.notice", pairs).withLink(LIST, "duplicate.notice.link"));
            }
            if (path.matches(register.path() + "/[0-9a-f-]{36}")) {
                return merges.latestInto(account, path.substring(path.lastIndexOf('/') + 1))
                        .map(merge -> Notice.info("duplicate.notice.merged")
                                .withLink(MERGES + "/" + merge.id(), "duplicate.notice.merged.link"));
            }
        }
        return Optional.empty();
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
