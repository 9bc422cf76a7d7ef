package fi.muutto.service.transfer.target;

import fi.muutto.service.shell.PageNotice;
import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.shell.SettingsPage;
import fi.muutto.service.shell.SettingsPage.Group;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature brings to the frame of every page. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = TargetPages.TAKES_IN, havingValue = "true")
class TargetWebConfiguration {

    @Bean
    SettingsPage takingOver(PeerIdentity peer) {
        return new SettingsPage(Group.ACCOUNT, 500, "transfer-target.menu", TargetPages.ROOT, peer.elative());
    }

    @Bean
    PageNotice transferNotice(Attempts attempts, PeerIdentity peer) {
        return new TransferNotice(attempts, peer);
    }
}
