package fi.muutto.service.purchase;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.files.FileAnswer;
import fi.muutto.service.files.FileType;
import fi.muutto.service.files.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** "Tulosta kaikki ostolaskut": only reading, so it works whatever the account's state is. */
@Controller
class PurchasePrintController {
    private final PurchasePrint print;
    private final MessageSource texts;
    private final Clock clock;

    PurchasePrintController(PurchasePrint print, MessageSource texts, Clock clock) {
        this.print = print;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PurchasePaths.PRINT)
    ResponseEntity<InputStreamResource> print(AccountId account, Locale locale) throws IOException {
        var path = print.print(account, locale);
        var file = new StoredFile("", FileType.PDF.mediaType(), Files.size(path));
        var day = LocalDate.now(clock).toString();
        var name = texts.getMessage("purchase.print.file", new Object[] {day}, locale);
        return FileAnswer.inline(file, name, Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE));
    }
}
