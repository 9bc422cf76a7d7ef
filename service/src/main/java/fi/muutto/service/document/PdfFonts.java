package fi.muutto.service.document;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Objects;

/**
 * Inter, and for what it lacks Noto Sans JP and Noto Emoji; only the glyphs used are embedded. A fallback is parsed only for a
 * document that needs it.
 */
final class PdfFonts {
    /** Shown for a character that no font has. */
    private static final String BOX = "□";

    /** Places in an OpenType font's table directory, and names of tables. */
    private static final int TABLE_COUNT = 4;

    private static final int FIRST_TABLE = 12;
    private static final int TABLE_ENTRY = 16;
    private static final int GSUB = 0x47535542;
    private static final int HIDDEN = 0x67737562;

    private final byte[] regular = load("Inter_400Regular.ttf");
    private final byte[] bold = load("Inter_700Bold.ttf");
    private final byte[] japanese = load("NotoSansJP_400Regular.ttf");
    private final byte[] emoji = load("NotoEmoji_400Regular.ttf");
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    void addTo(PdfRendererBuilder builder) {
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics).useReplacementText(BOX);
        add(builder, regular, "Inter", 400, FSFontUseCase.DOCUMENT);
        add(builder, bold, "Inter", 700, FSFontUseCase.DOCUMENT);
        add(builder, japanese, "Noto Sans JP", 400, FSFontUseCase.FALLBACK_FINAL);
        add(builder, emoji, "Noto Emoji", 400, FSFontUseCase.FALLBACK_FINAL);
    }

    private static void add(PdfRendererBuilder builder, byte[] font, String family, int weight, FSFontUseCase use) {
        builder.useFont(() -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true, EnumSet.of(use));
    }

    private static byte[] load(String name) {
        try (var stream = PdfFonts.class.getResourceAsStream("/fonts/" + name)) {
            return withoutSubstitutions(Objects.requireNonNull(stream, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hides the table of glyph substitutions: applying it took six sevenths of the time of a page, and ligatures and
     * alternates would stand between a figure and whoever copies it.
     */
    private static byte[] withoutSubstitutions(byte[] font) {
        var bytes = ByteBuffer.wrap(font);
        int tables = bytes.getShort(TABLE_COUNT);
        for (int entry = FIRST_TABLE; entry < FIRST_TABLE + tables * TABLE_ENTRY; entry += TABLE_ENTRY) {
            if (bytes.getInt(entry) == GSUB) {
                bytes.putInt(entry, HIDDEN);
            }
        }
        return font;
    }
}
