package fi.muutto.service.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** "Asetukset" opens at the first page of its menu. */
@Controller
final class SettingsController {
    static final String PATH = "/asetukset";

    private final Menus menus;

    SettingsController(Menus menus) {
        this.menus = menus;
    }

    @GetMapping(PATH)
    String first(HttpServletRequest request) {
        return menus.settingsFor(request).values().stream()
                .map(pages -> "redirect:" + pages.get(0).path())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
