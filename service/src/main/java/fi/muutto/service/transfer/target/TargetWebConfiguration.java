package fi.muutto.service.transfer.target;

import fi.muutto.service.shell.PageNotice;
import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.shell.ServiceIdentity;
import fi.muutto.service.shell.SettingsPage;
import fi.muutto.service.shell.SettingsPage.Group;
import fi.muutto.service.transfer.NotThisWayException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.handler.MappedInterceptor;

/**
 * What this feature brings to the frame of every page. Whether the service takes accounts in is asked at each request: the beans
 * are chosen when the product is built, and it is one product for every service.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Patience.class)
class TargetWebConfiguration {

    @Bean
    SettingsPage takingOver(ServiceIdentity service, PeerIdentity peer) {
        return new SettingsPage(Group.ACCOUNT, 500, "transfer-target.menu", TargetPages.ROOT, elative(peer))
                .visibleWhen(request -> service.takesIn());
    }

    private static SettingsPage.Word elative(PeerIdentity peer) {
        return locale -> peer.in(locale).elative();
    }

    @Bean
    PageNotice transferNotice(Attempts attempts, PeerIdentity peer) {
        return new TransferNotice(attempts, peer);
    }

    /** Where no account is taken in, there are no such pages. */
    @Bean
    static MappedInterceptor noPagesUnlessTakingIn(ServiceIdentity service) {
        return new MappedInterceptor(new String[] {TargetPages.ROOT, TargetPages.ROOT + "/**"}, new TakingIn(service));
    }

    private record TakingIn(ServiceIdentity service) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!service.takesIn()) {
                throw new NotThisWayException("target");
            }
            return true;
        }
    }
}
