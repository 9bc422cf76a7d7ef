package fi.muutto.service.importing;

import fi.muutto.service.account.AccountStatus;
import fi.muutto.service.account.CurrentAccount;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.PageNotice;
import fi.muutto.service.shell.SettingsPage;
import fi.muutto.service.shell.SettingsPage.Group;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this feature is found. */
@Configuration(proxyBeanMethods = false)
class ImportPages {
    private static final Pattern INVOICE = Pattern.compile("/laskut/([0-9a-f-]{36})");

    @Bean
    SettingsPage importPage() {
        return new SettingsPage(Group.INVOICING, 90, "importing-pages.menu", ImportPaths.START);
    }

    /** The page of an imported invoice leads to its file. */
    @Bean
    PageNotice importedInvoice(CurrentAccount current, Originals originals) {
        return request -> {
            var path = INVOICE.matcher(request.getRequestURI());
            return path.matches()
                    ? current.of(request)
                            .map(AccountStatus::account)
                            .flatMap(account -> originals.of(account, UUID.fromString(path.group(1))))
                            .map(ImportPages::notice)
                    : Optional.empty();
        };
    }

    private static Notice notice(Originals.Original original) {
        return Notice.info("importing-pages.notice", original.fileName())
                .withLink(ImportPaths.file(original.invoice()), "importing-pages.notice.link");
    }
}
