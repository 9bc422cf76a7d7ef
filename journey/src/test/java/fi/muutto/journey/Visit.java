package fi.muutto.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A person at one service, who works its pages by what can be read on them and by nothing else. */
final class Visit {
    static final int WIDE = 1280;
    static final int HIGH = 900;
    private static final double WAIT_MS = 20_000;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.setDefaultTimeout(WAIT_MS);
    }

    static Browser.NewContextOptions context(URI address) {
        return new Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale("fi-FI")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setViewportSize(WIDE, HIGH);
    }

    Page page() {
        return page;
    }

    /** What the browser has complained of since the last call: scripts, styles, addresses, policies. */
    List<String> complaints() {
        var found = List.copyOf(complaints);
        complaints.clear();
        return found;
    }

    void open(String path) {
        page.navigate(path);
    }

    void logIn(Person person) {
        open("/");
        fill("Sähköpostiosoite", person.email());
        fill("Salasana", person.password());
        press("Kirjaudu");
    }

    /** Chooses a place of the main menu. */
    void go(String place) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Päävalikko"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(place).setExact(true))
                .click();
    }

    /** Goes to the settings and there to one page of them. */
    void settings(String name) {
        go("Asetukset");
        setting(name).click();
    }

    Locator setting(String name) {
        return page.getByRole(
                        AriaRole.NAVIGATION,
                        new Page.GetByRoleOptions().setName("Asetukset").setExact(true))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    void follow(String link) {
        link(link).first().click();
    }

    /** Follows the one link whose name begins so; the rest of the name is a figure. */
    void followBeginning(String link) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(beginning(link)))
                .click();
    }

    /** The links that name the rows of the page's tables. */
    Locator rowLinks() {
        return main().getByRole(AriaRole.ROWHEADER).getByRole(AriaRole.LINK);
    }

    Locator button(String name) {
        return main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String button) {
        button(button).click();
    }

    /** Presses the one button whose name begins so; the rest of the name is a figure. */
    void pressBeginning(String button) {
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(beginning(button)))
                .click();
    }

    Locator field(String label) {
        return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    void fill(String label, String text) {
        field(label).fill(text);
    }

    void choose(String label, String option) {
        field(label).selectOption(option);
    }

    /** Ticks the box whose label begins so. */
    Locator box(String label) {
        return main().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(beginning(label)));
    }

    /** A pattern that the browser's own expressions read as well. */
    private static Pattern beginning(String text) {
        return Pattern.compile("^" + text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0"));
    }

    /** Waits until this is the page. */
    void reads(String heading) {
        PlaywrightAssertions.assertThat(headingOne()).hasText(heading);
    }

    /** Waits until the page says so at its top. */
    void notices(String text) {
        PlaywrightAssertions.assertThat(main().getByRole(AriaRole.STATUS).first())
                .containsText(text);
    }

    String heading() {
        return headingOne().innerText();
    }

    Locator headingOne() {
        return main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(1));
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** All that can be read in the middle of the page, spaces made one. */
    String text() {
        return SPACES.matcher(main().innerText()).replaceAll(" ");
    }

    /** The figures of a table, row by row; empty where the page has no table. */
    List<String> table() {
        return main().getByRole(AriaRole.TABLE).getByRole(AriaRole.ROW).allInnerTexts().stream()
                .map(row -> SPACES.matcher(row).replaceAll(" "))
                .toList();
    }

    /** Where a link leads. */
    String target(Locator link) {
        var target = link.getAttribute("href");
        if (target == null) {
            throw new IllegalStateException("not a link: " + link);
        }
        return target;
    }

    /** What a link gives, with the cookies of this browser. */
    byte[] bytes(String path) {
        var answer = context.request().get(path);
        if (!answer.ok()) {
            throw new IllegalStateException(path + " answered " + answer.status());
        }
        return answer.body();
    }

    /** The status that answers an address. */
    int status(String path) {
        return context.request().get(path).status();
    }

    /** The status that answers what is pressed. */
    int statusOf(Runnable press) {
        return page.waitForResponse(answer -> answer.request().method().equals("POST"), press)
                .status();
    }

    /** The status that answers a form sent without the page, with the cookies of this browser. */
    int post(String path, Map<String, String> form) {
        var sent = FormData.create();
        form.forEach(sent::set);
        return context.request()
                .post(path, RequestOptions.create().setForm(sent))
                .status();
    }
}
