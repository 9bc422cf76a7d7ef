package fi.muutto.service.transfer;

import fi.muutto.service.shell.Accent;
import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.shell.ServiceIdentity;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The illustrated help page of the move; the same in both services, open to everyone. */
@Controller
final class TransferHelpController {
    static final String PATH = "/ohje/siirto";
    private static final int STEPS = 11;
    private static final int RULES = 7;

    private final ServiceIdentity service;
    private final PeerIdentity peer;
    private final List<Step> steps;

    TransferHelpController(ServiceIdentity service, PeerIdentity peer) {
        this.service = service;
        this.peer = peer;
        this.steps = IntStream.rangeClosed(1, STEPS).mapToObj(Step::of).toList();
    }

    /**
     * A step of the move.
     *
     * @param picture path of its picture; null while there is none
     */
    record Step(int number, @Nullable String picture) {
        private static Step of(int number) {
            var path = "/assets/ohje/siirto-%02d.png".formatted(number);
            return new Step(number, new ClassPathResource("static" + path).exists() ? path : null);
        }
    }

    @GetMapping(PATH)
    String show(Model model, Locale locale) {
        model.addAttribute("steps", steps);
        model.addAttribute("rules", IntStream.rangeClosed(1, RULES).boxed().toList());
        model.addAttribute("from", service.letsOut() ? Name.of(service.in(locale)) : Name.of(peer.in(locale)));
        model.addAttribute("to", service.letsOut() ? Name.of(peer.in(locale)) : Name.of(service.in(locale)));
        return "transfer/help";
    }

    /** A service's name in the cases that the page needs, and its mark. */
    record Name(String displayName, String genitive, String elative, String inessive, String illative, Accent accent) {
        private static Name of(ServiceIdentity service) {
            return new Name(
                    service.displayName(),
                    service.genitive(),
                    service.elative(),
                    service.inessive(),
                    service.illative(),
                    service.accent());
        }

        private static Name of(PeerIdentity peer) {
            return new Name(
                    peer.displayName(),
                    peer.genitive(),
                    peer.elative(),
                    peer.inessive(),
                    peer.illative(),
                    peer.accent());
        }
    }
}
