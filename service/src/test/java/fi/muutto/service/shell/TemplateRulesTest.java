package fi.muutto.service.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the content security policy and the look ask of every template. */
class TemplateRulesTest {
    private static final List<String> IN_EVERY_SPRITE = List.of("user", "down", "menu");

    @Test
    void noTemplateHoldsInlineStyleScriptOrEventAttributes() {
        for (var template : pages()) {
            assertThat(ResourceFiles.text(template).toLowerCase(Locale.ROOT))
                    .as(template.toString())
                    .doesNotContainPattern(
                            "\\s(th:)?style=|<style|<script(?![^>]*src=)|\\s(th:)?on[a-z]+=|hx-on|javascript:");
        }
    }

    @Test
    void noTemplateLoadsOrSendsAnythingElsewhere() {
        for (var template : pages()) {
            var text = ResourceFiles.text(template).replace("xmlns:th=\"http://www.thymeleaf.org\"", "");
            assertThat(text).as(template.toString()).doesNotContainPattern("(src|action|href)=\"(https?:)?//");
        }
    }

    @Test
    void everyFormThatPostsCarriesTheTokenAgainstForgery() {
        for (var template : pages()) {
            assertThat(ResourceFiles.found("(<form[^>]*method=\"post\"[^>]*>)", ResourceFiles.text(template)))
                    .as(template.toString())
                    .allMatch(form -> form.contains("th:action=") || form.contains("th:attr=\"action"));
        }
    }

    @Test
    void everySymbolOfAPageStandsInItsSprite() {
        for (var template : pages()) {
            var text = ResourceFiles.text(template);
            var named = new HashSet<>(IN_EVERY_SPRITE);
            ResourceFiles.found("icons='([\\w -]+)'", text).forEach(list -> named.addAll(List.of(list.split("\\s+"))));
            if (text.contains("shell/layout :: page")) {
                assertThat(named)
                        .as(template.toString())
                        .containsAll(ResourceFiles.found("<use href=\"#([\\w-]+)\"", text));
            }
        }
    }

    @Test
    void everySymbolThatATemplateUsesIsDrawn() {
        var drawn = new HashSet<String>();
        for (var template : ResourceFiles.templates()) {
            drawn.addAll(ResourceFiles.found("<symbol th:fragment=\"symbol-([\\w-]+)\"", ResourceFiles.text(template)));
        }
        for (var template : pages()) {
            var text = ResourceFiles.text(template);
            assertThat(drawn)
                    .as(template.toString())
                    .containsAll(ResourceFiles.found("<use href=\"#([\\w-]+)\"", text));
            ResourceFiles.found("icons='([\\w -]+)'", text)
                    .forEach(list -> assertThat(drawn).as(template.toString()).contains(list.split("\\s+")));
        }
    }

    /** Templates of documents are read by the PDF renderer, which wants its style inside. */
    private static List<Path> pages() {
        return ResourceFiles.templates().stream()
                .filter(template -> !template.toString().contains("templates/document/"))
                .toList();
    }
}
