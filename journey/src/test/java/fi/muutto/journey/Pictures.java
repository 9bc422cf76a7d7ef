package fi.muutto.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Takes the pictures of the help page and of the README on the way; does nothing unless {@code -Dmuutto.pictures=true}, so that
 * an ordinary run changes no file.
 */
final class Pictures {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path STEPS = ROOT.resolve("service/src/main/resources/static/assets/ohje");
    private static final Path README = ROOT.resolve("docs/pictures");
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 600;
    private static final String MARK = "e => { e.style.outline = '3px solid #c2410c'; e.style.outlineOffset = '4px'; }";
    private static final String INTO_SIGHT = "e => e.getBoundingClientRect().bottom > innerHeight - 40"
            + " && e.scrollIntoView({block: 'center', behavior: 'instant'})";
    private static final int EDGE = 24;
    private static final String TO_THE_TOP = "scrollTo({top: 0, behavior: 'instant'})";
    private static final String UNMARK = "e => { e.style.outline = ''; e.style.outlineOffset = ''; }";

    private final boolean wanted;

    Pictures(boolean wanted) {
        this.wanted = wanted;
    }

    static Pictures asWished() {
        return new Pictures(Boolean.getBoolean("muutto.pictures"));
    }

    static Pictures none() {
        return new Pictures(false);
    }

    /** The picture of a step: what to use there is in its middle and framed. */
    void step(int number, Visit visit, Locator used) {
        if (!wanted) {
            return;
        }
        var page = visit.page();
        page.setViewportSize(WIDTH, HEIGHT);
        used.evaluate(MARK);
        used.evaluate(INTO_SIGHT);
        save(STEPS.resolve("siirto-%02d.png".formatted(number)), page.screenshot());
        used.evaluate(UNMARK);
        page.setViewportSize(Visit.WIDE, Visit.HIGH);
        page.evaluate(TO_THE_TOP);
    }

    /** The top of a whole page, without what is empty at its sides. */
    void readme(String name, Visit visit, int height) {
        if (!wanted) {
            return;
        }
        var content = visit.headingOne().locator("..").boundingBox();
        visit.page().evaluate(TO_THE_TOP);
        var cut = new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(content.x - EDGE, content.y, content.width + 2 * EDGE, Math.min(height, content.height));
        save(README.resolve(name + ".png"), visit.page().screenshot(cut));
    }

    private static void save(Path file, byte[] picture) {
        try {
            Files.createDirectories(file.getParent());
            BufferedImage image = Palette.of(ImageIO.read(new ByteArrayInputStream(picture)));
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
