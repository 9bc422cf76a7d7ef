package fi.muutto.service.shell;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * What every template can name: {@code #fmt} in the language of the page, {@code #service}, {@code #peer} and
 * {@code #shell}. A dialect and not model attributes, because those are missing where an exception handler answers.
 */
final class PageObjects extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {
    private final ServiceIdentity service;
    private final PeerIdentity peer;
    private final Menus menus;
    private final MessageSource texts;

    PageObjects(ServiceIdentity service, PeerIdentity peer, Menus menus, MessageSource texts) {
        super("muutto");
        this.service = service;
        this.peer = peer;
        this.menus = menus;
        this.texts = texts;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of("fmt", "service", "peer", "shell");
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return switch (name) {
            case "fmt" -> Formats.in(context.getLocale());
            case "service" -> service.in(context.getLocale());
            case "peer" -> peer.in(context.getLocale());
            case "shell" -> new ShellPage(menus, texts, context.getLocale());
            default -> null;
        };
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
