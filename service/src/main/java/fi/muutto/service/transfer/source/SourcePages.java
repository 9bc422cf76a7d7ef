package fi.muutto.service.transfer.source;

import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.LandingPage;
import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.shell.SettingsPage;
import fi.muutto.service.shell.SettingsPage.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this feature are found. */
@Configuration(proxyBeanMethods = false)
class SourcePages {
    @Bean
    SettingsPage leavingPage(SourceRole role, PeerIdentity peer) {
        return new SettingsPage(Group.ACCOUNT, 800, "transfer-source.title", SourceController.PATH, peer.displayName())
                .visibleWhen(request -> role.isOpen());
    }

    @Bean
    LandingPage movedPage() {
        return new LandingPage(AccountState.HANDED_OVER, MovedController.PATH, "transfer-source.landing");
    }
}
