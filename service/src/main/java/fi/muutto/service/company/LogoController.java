package fi.muutto.service.company;

import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.files.FileAnswer;
import fi.muutto.service.files.FilePlace;
import fi.muutto.service.files.FileRefusedException;
import fi.muutto.service.files.FileRefusedException.Reason;
import fi.muutto.service.files.FileStore;
import fi.muutto.service.files.FileType;
import fi.muutto.service.files.ImageFile;
import fi.muutto.service.records.FieldTexts;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Notice;
import fi.muutto.service.shell.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The logo: only its pixels are kept, drawn anew as PNG. */
@Controller
class LogoController {
    static final String PATH = CompanyPages.COMPANY + "/logo";

    private final Companies companies;
    private final CompanyController page;
    private final FileStore files;
    private final RecordRows rows;
    private final AccountWork work;
    private final Audit audit;

    LogoController(
            Companies companies,
            CompanyController page,
            FileStore files,
            RecordRows rows,
            AccountWork work,
            Audit audit) {
        this.companies = companies;
        this.page = page;
        this.files = files;
        this.rows = rows;
        this.work = work;
        this.audit = audit;
    }

    @GetMapping(PATH)
    ResponseEntity<InputStreamResource> show(AccountId account) {
        var hash = companies.company(account).get(CompanyRecord.LOGO);
        if (hash == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var file = files.find(account, FilePlace.TRAVELLING, hash).orElseThrow();
        return FileAnswer.inline(file, "logo.png", files.open(account, FilePlace.TRAVELLING, hash));
    }

    @PostMapping(PATH)
    ModelAndView replace(
            AccountId account,
            PersonId person,
            Locale locale,
            @RequestParam MultipartFile logo,
            RedirectAttributes redirect)
            throws IOException {
        byte[] picture;
        try {
            picture = picture(logo);
        } catch (FileRefusedException e) {
            var problems = new Problems().addFlaw("logo", "company.logo.refused", e.reason(), ImageFile.MOST_PIXELS);
            return page.page(account, FieldTexts.of(companies.company(account), Formats.in(locale)), problems);
        }
        work.write(account, () -> {
            var kept = files.put(account, FilePlace.TRAVELLING, picture, FileType.PNG.mediaType());
            set(account, person, kept.sha256(), "company.logo_changed");
        });
        Notice.ok("company.logo.saved").showAfter(redirect);
        return new ModelAndView("redirect:" + CompanyPages.COMPANY);
    }

    private static byte[] picture(MultipartFile logo) throws IOException {
        if (logo.isEmpty()) {
            throw new FileRefusedException(Reason.EMPTY);
        }
        return ImageFile.reencoded(logo.getBytes());
    }

    @PostMapping(PATH + "/poista")
    String remove(AccountId account, PersonId person, RedirectAttributes redirect) {
        work.write(account, () -> set(account, person, null, "company.logo_removed"));
        Notice.ok("company.logo.removed").showAfter(redirect);
        return "redirect:" + CompanyPages.COMPANY;
    }

    private void set(AccountId account, PersonId person, @Nullable String hash, String action) {
        var company = companies.company(account).set(CompanyRecord.LOGO, hash);
        rows.update(account, company, List.of(CompanyRecord.LOGO));
        audit.record(account, person.value(), action, CompanyRecord.TYPE.name(), company.id(), null);
    }
}
