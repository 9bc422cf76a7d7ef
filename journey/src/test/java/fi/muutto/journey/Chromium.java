package fi.muutto.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** The browser of a test class. What its pages show when a test fails is kept in {@code target/failures}. */
final class Chromium
        implements BeforeAllCallback,
                AfterAllCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<Visit> visits = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        var program = program();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    private static Path program() {
        var program = Path.of(System.getenv().getOrDefault("MUUTTO_CHROMIUM", "/usr/bin/chromium"));
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("Chromium is missing: install it with 'apt-get install chromium'"
                    + " (or name it in MUUTTO_CHROMIUM)");
        }
        return program;
    }

    /** A person with a browser of their own, who knows only this service. */
    Visit visit(URI address) {
        var running = browser;
        if (running == null) {
            throw new IllegalStateException("the browser is not open");
        }
        var visit = new Visit(running.newContext(Visit.context(address)));
        visits.add(visit);
        return visit;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable fault) throws Throwable {
        keepPictures(context);
        throw fault;
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable fault) throws Throwable {
        keepPictures(context);
        throw fault;
    }

    private void keepPictures(ExtensionContext context) {
        var name = context.getRequiredTestClass().getSimpleName()
                + context.getTestMethod().map(method -> "-" + method.getName()).orElse("");
        for (int i = 0; i < visits.size(); i++) {
            var file = Path.of("target", "failures", name + "-" + (i + 1) + ".png");
            try {
                visits.get(i)
                        .page()
                        .screenshot(
                                new Page.ScreenshotOptions().setFullPage(true).setPath(file));
            } catch (PlaywrightException e) {
                System.err.println("no picture " + file + ": " + e.getMessage());
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }
}
