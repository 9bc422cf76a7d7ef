package fi.muutto.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at pages, wide and narrow, as axe-core does, and whether they must be scrolled sideways. */
final class Accessibility {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int NARROW = 390;
    private static final int NARROW_HIGH = 844;

    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    /** Looks at the page that is open now. */
    void look(String name, Visit visit) {
        var page = visit.page();
        var found = new ArrayList<String>();
        found.addAll(violations(page, Visit.WIDE));
        page.setViewportSize(NARROW, NARROW_HIGH);
        found.addAll(violations(page, NARROW));
        if (scrollsSideways(page)) {
            found.add(NARROW + ": scrolls sideways");
        }
        if (!found.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(name)));
        }
        page.setViewportSize(Visit.WIDE, Visit.HIGH);
        unresolved(page).forEach(symbol -> found.add("no symbol " + symbol));
        visit.complaints().forEach(complaint -> found.add("console: " + complaint));
        faults.put(name, found);
    }

    private static Path picture(String name) {
        return Path.of("target", "failures", name.replaceAll("[^A-Za-zÅÄÖåäö]+", "-") + "-" + NARROW + ".png");
    }

    private static List<String> violations(Page page, int width) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(rule -> width + ": " + rule.getId() + ", " + rule.getHelp() + ": "
                                + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    private static boolean scrollsSideways(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Icons that are drawn by name, and whose name the page does not know. */
    @SuppressWarnings("unchecked")
    private static List<String> unresolved(Page page) {
        return (List<String>) page.evaluate("[...document.querySelectorAll('use')].map(use => use.getAttribute('href'))"
                + ".filter(name => !document.querySelector(name))");
    }

    /** By the pages looked at; a page without faults has an empty list. */
    Map<String, List<String>> faults() {
        return faults;
    }
}
