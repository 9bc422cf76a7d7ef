package fi.muutto.service.importing;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.files.FileStore;
import fi.muutto.service.shell.Problems;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** "Tuo laskuja tiedostoista": where files are chosen, and what was imported before. */
@Controller
class UploadController {
    static final int MOST_FILES = 200;

    private static final int MOST_IMPORTS = 50;
    private static final String FIELD = "files";

    private final AccountWork work;
    private final Batches batches;
    private final Staging staging;

    UploadController(AccountWork work, Batches batches, Staging staging) {
        this.work = work;
        this.batches = batches;
        this.staging = staging;
    }

    @GetMapping(ImportPaths.START)
    ModelAndView show(AccountId account) {
        return page(account, new Problems());
    }

    @PostMapping(ImportPaths.START)
    ModelAndView bring(
            AccountId account,
            PersonId person,
            @RequestParam(name = FIELD, required = false) @Nullable List<MultipartFile> sent) {
        var files = Objects.requireNonNullElse(sent, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty()
                        || !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty())
                .toList();
        var problems = problems(files);
        if (problems.any()) {
            return page(account, problems);
        }
        var batch =
                staging.stage(account, person, files.stream().map(Incoming::of).toList());
        return new ModelAndView("redirect:" + ImportPaths.of(batch));
    }

    private static Problems problems(List<MultipartFile> files) {
        var problems = new Problems();
        if (files.isEmpty()) {
            problems.add(FIELD, "importing-pages.files.none");
        }
        if (files.size() > MOST_FILES) {
            problems.add(FIELD, "importing-pages.files.many", MOST_FILES, files.size());
        }
        files.stream()
                .filter(file -> file.getSize() > FileStore.MOST_BYTES)
                .forEach(file -> problems.add(
                        FIELD, "importing-pages.files.large", Incoming.of(file).name()));
        return problems;
    }

    private ModelAndView page(AccountId account, Problems problems) {
        var page =
                new ModelAndView("importing/upload", problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        page.addObject(Problems.NAME, problems);
        page.addObject("most", MOST_FILES);
        page.addObject("imports", work.read(account, () -> batches.done(account, MOST_IMPORTS)));
        return page;
    }
}
