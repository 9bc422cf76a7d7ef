package fi.muutto.service.account;

import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.PageNotice;
import fi.muutto.service.shell.SettingsPage;
import fi.muutto.service.shell.SettingsPage.Group;
import fi.muutto.service.shell.SignedInName;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What this feature brings to every page. */
@Configuration(proxyBeanMethods = false)
class AccountWebConfiguration {

    @Bean
    WebMvcConfigurer accountPages(PageParameters parameters, ClosedAccountGuard guard, Landing landing) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(parameters);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(guard).excludePathPatterns("/assets/**");
                registry.addInterceptor(landing).addPathPatterns("/");
            }
        };
    }

    @Bean
    SignedInName signedInName() {
        return request -> CurrentAccount.login().map(Login::email);
    }

    @Bean
    SettingsPage ownPage() {
        return new SettingsPage(Group.ACCOUNT, 100, "account.own.menu", OwnController.PATH);
    }

    @Bean
    SettingsPage contractPage() {
        return new SettingsPage(Group.ACCOUNT, 900, "account.contract.title", ContractController.PATH);
    }

    /** The other states are told of by the transfer, which knows where to and since when. */
    @Bean
    PageNotice closedAccountNotice(CurrentAccount current) {
        return request -> current.of(request).map(AccountStatus::state).flatMap(state -> switch (state) {
            case ENDED ->
                Optional.of(Notice.info("account.notice.ended")
                        .withLink(ContractController.PATH, "account.notice.ended.link"));
            case JOINED -> Optional.of(Notice.info("account.notice.joined"));
            default -> Optional.empty();
        });
    }
}
