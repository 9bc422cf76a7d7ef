package fi.muutto.service.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the features bring to every page: places in the top bar, pages of the settings, notices, the person's name. */
@Component
final class Menus {
    private final List<NavItem> places;
    private final List<SettingsPage> settings;
    private final List<PageNotice> notices;
    private final ObjectProvider<SignedInName> name;

    Menus(
            ObjectProvider<NavItem> places,
            ObjectProvider<SettingsPage> settings,
            ObjectProvider<PageNotice> notices,
            ObjectProvider<SignedInName> name) {
        this.places =
                places.stream().sorted(Comparator.comparing(NavItem::order)).toList();
        this.settings = settings.stream()
                .sorted(Comparator.comparing(SettingsPage::order))
                .toList();
        this.notices = notices.orderedStream().toList();
        this.name = name;
    }

    List<NavItem> places() {
        return places;
    }

    Map<SettingsPage.Group, List<SettingsPage>> settingsFor(HttpServletRequest request) {
        return settings.stream()
                .filter(page -> page.visible().test(request))
                .collect(Collectors.groupingBy(
                        SettingsPage::group, () -> new EnumMap<>(SettingsPage.Group.class), Collectors.toList()));
    }

    List<Notice> noticesFor(HttpServletRequest request) {
        return notices.stream()
                .map(notice -> notice.noticeFor(request))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<String> nameFor(HttpServletRequest request) {
        var signedIn = name.getIfAvailable();
        return signedIn == null ? Optional.empty() : signedIn.nameFor(request);
    }

    /** Of the given paths the longest one that the page lies under; "/" holds only for itself. */
    static Optional<String> current(List<String> paths, String page) {
        var byLength = new TreeMap<Integer, String>();
        paths.stream()
                .filter(path -> page.equals(path) || (!path.equals("/") && page.startsWith(path + "/")))
                .forEach(path -> byLength.put(path.length(), path));
        return Optional.ofNullable(byLength.lastEntry()).map(Map.Entry::getValue);
    }
}
