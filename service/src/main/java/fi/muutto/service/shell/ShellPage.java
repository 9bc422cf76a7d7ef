package fi.muutto.service.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the layout asks while it draws one page; templates know it as {@code #shell}. */
final class ShellPage {
    private final Menus menus;
    private final MessageSource texts;
    private final Locale locale;

    ShellPage(Menus menus, MessageSource texts, Locale locale) {
        this.menus = menus;
        this.texts = texts;
        this.locale = locale;
    }

    /** A link of a menu, its name already in the page's language. */
    record Entry(String path, String name, boolean current) {}

    /** A heading of the settings menu with its links. */
    record Section(String name, List<Entry> entries) {}

    /** A language to read the page in. */
    record Language(String tag, String name, String path, boolean current) {}

    @Nullable
    public String signedIn() {
        return menus.nameFor(request()).orElse(null);
    }

    public List<Entry> places() {
        var places = menus.places();
        var current = Menus.current(places.stream().map(NavItem::path).toList(), path())
                .orElse("");
        return places.stream()
                .map(place -> new Entry(
                        place.path(), text(place.key(), List.of()), place.path().equals(current)))
                .toList();
    }

    public List<Section> settings() {
        var groups = menus.settingsFor(request());
        var paths = groups.values().stream()
                .flatMap(List::stream)
                .map(SettingsPage::path)
                .toList();
        var current = Menus.current(paths, path()).orElse("");
        return groups.entrySet().stream()
                .map(group -> new Section(
                        text(group.getKey().key(), List.of()),
                        group.getValue().stream()
                                .map(page -> entry(page, current))
                                .toList()))
                .toList();
    }

    private Entry entry(SettingsPage page, String current) {
        var args = page.args().stream()
                .map(arg -> arg instanceof SettingsPage.Word word ? word.in(locale) : arg)
                .toList();
        return new Entry(page.path(), text(page.key(), args), page.path().equals(current));
    }

    /** The features' notices; none on an error page, whose cause they might share. */
    public List<Notice> notices() {
        var request = request();
        boolean quiet = request.getDispatcherType() == DispatcherType.ERROR || signedIn() == null;
        return quiet ? List.of() : menus.noticesFor(request);
    }

    public List<Language> languages() {
        return Stream.of("fi", "sv", "en")
                .map(tag -> new Language(
                        tag,
                        text("shell.language." + tag, List.of()),
                        inLanguage(tag),
                        locale.getLanguage().equals(tag)))
                .toList();
    }

    private String inLanguage(String tag) {
        var builder = UriComponentsBuilder.fromPath(path());
        var query = request().getQueryString();
        if (query != null && !isError()) {
            builder.query(query);
        }
        return builder.replaceQueryParam(LanguageSwitch.PARAMETER, tag).build().toUriString();
    }

    /** Symbols of the sprite: those the page names and those the frame needs. */
    public Set<String> icons(@Nullable String named, List<Notice> notices, @Nullable Notice flash) {
        var icons = new TreeSet<String>(List.of("user", "down", "menu"));
        if (named != null && !named.isBlank()) {
            icons.addAll(List.of(named.strip().split("\\s+")));
        }
        Stream.concat(notices.stream(), Stream.ofNullable(flash))
                .forEach(notice -> icons.add(notice.kind().icon()));
        return icons;
    }

    /** A text with its arguments as the reader expects them. A key without a text is shown as templates show it. */
    public String text(String key, List<?> args) {
        var formats = Formats.in(locale);
        var missing = "??" + key + "??";
        return Objects.requireNonNullElse(
                texts.getMessage(key, args.stream().map(formats::shown).toArray(), missing, locale), missing);
    }

    public FormField field(String name, @Nullable String hint, @Nullable Problems problems) {
        return FormField.of(name, hint, problems);
    }

    /** The identifier that support asks for: it stands beside the log lines of this request. */
    public String requestId() {
        return Objects.requireNonNullElse(request().getAttribute(RequestIdFilter.ATTRIBUTE), "–")
                .toString();
    }

    /** Was the page that failed only being read, so that trying again is safe and nothing was under way? */
    public boolean onlyRead() {
        var method = request().getAttribute(RequestDispatcher.ERROR_METHOD);
        return "GET".equals(method == null ? request().getMethod() : method);
    }

    /** Path of the page asked for, also while its error page is drawn. */
    public String path() {
        var failed = request().getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request().getRequestURI() : failed.toString();
    }

    private static boolean isError() {
        return request().getDispatcherType() == DispatcherType.ERROR;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
