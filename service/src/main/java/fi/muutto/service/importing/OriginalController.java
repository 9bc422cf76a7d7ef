package fi.muutto.service.importing;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.files.FileAnswer;
import fi.muutto.service.files.FilePlace;
import fi.muutto.service.files.FileStore;
import fi.muutto.service.importing.Originals.Original;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The file of an imported invoice, and what of it has no place in the account's records. */
@Controller
class OriginalController {
    private final Originals originals;
    private final FileStore files;

    OriginalController(Originals originals, FileStore files) {
        this.originals = originals;
        this.files = files;
    }

    @GetMapping(ImportPaths.FILE)
    String show(AccountId account, @PathVariable UUID id, Model model) {
        var original = required(account, id);
        model.addAttribute("original", original);
        model.addAttribute("read", originals.read(account, original));
        return "importing/original";
    }

    @GetMapping(ImportPaths.BYTES)
    ResponseEntity<InputStreamResource> bytes(AccountId account, @PathVariable UUID id) {
        var original = required(account, id);
        var file = files.find(account, FilePlace.TRAVELLING, original.sha256()).orElseThrow();
        return FileAnswer.download(
                file, original.fileName(), files.open(account, FilePlace.TRAVELLING, original.sha256()));
    }

    private Original required(AccountId account, UUID id) {
        return originals.of(account, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
