package fi.muutto.service.purchase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;

/**
 * The growing print: pages of A4, each drawn with the content of a page or picture from elsewhere. Only what is drawn comes
 * over: no links, scripts, forms or files of others. Streams are kept in a temporary file, not in memory.
 */
final class PrintFile implements AutoCloseable {
    private static final PDRectangle A4 = PDRectangle.A4;
    private static final float MARGIN = 42;
    private static final float HEAD = A4.getHeight() - 36;
    private static final float FOOT = 28;
    private static final float SMALL = 8;
    private static final float LINE = 15;

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final PDFont font;

    PrintFile(Locale locale, String title) throws IOException {
        try (InputStream inter =
                Objects.requireNonNull(PrintFile.class.getResourceAsStream("/fonts/Inter_400Regular.ttf"), "font")) {
            font = PDType0Font.load(document, inter);
        }
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Muutto");
        document.getDocumentCatalog().setLanguage(locale.getLanguage());
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** Pages of one of our own documents, as they are; the end is not among them. */
    void addOwn(PDDocument source, LayerUtility layers, int from, int end) throws IOException {
        for (int i = from; i < end; i++) {
            document.addPage(drawn(layers.importPageAsForm(source, Untagged.page(source, i))));
        }
    }

    /** Makes a layer utility for pages that share their fonts and pictures. */
    LayerUtility layers() {
        return new LayerUtility(document);
    }

    /** Puts all pages of a document of our own before those that are there. */
    void prepend(PDDocument source) throws IOException {
        var layers = layers();
        var first = pages() == 0 ? null : document.getPage(0);
        for (int i = 0; i < source.getNumberOfPages(); i++) {
            var page = drawn(layers.importPageAsForm(source, Untagged.page(source, i)));
            if (first == null) {
                document.addPage(page);
            } else {
                document.getPages().insertBefore(page, first);
            }
        }
    }

    private PDPage drawn(PDFormXObject form) throws IOException {
        var page = new PDPage(A4);
        try (var pen = new PDPageContentStream(document, page)) {
            pen.drawForm(form);
        }
        return page;
    }

    /** All pages of somebody's document, each fitted into a page with a heading; all of them or, if it is broken, none. */
    void addForeign(PDDocument source, java.util.function.IntFunction<String> heading) throws IOException {
        var layers = layers();
        var forms = new ArrayList<PDFormXObject>();
        for (int i = 0; i < source.getNumberOfPages(); i++) {
            forms.add(layers.importPageAsForm(source, i));
        }
        for (int i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            var box = form.getBBox().transform(form.getMatrix()).getBounds2D();
            try (var pen = headed(heading.apply(i))) {
                pen.saveGraphicsState();
                pen.transform(fitted(
                        (float) box.getX(), (float) box.getY(), (float) box.getWidth(), (float) box.getHeight()));
                pen.drawForm(form);
                pen.restoreGraphicsState();
            }
        }
    }

    /** A picture, fitted into a page with a heading. */
    void addPicture(byte[] bytes, String name, String heading) throws IOException {
        var picture = PDImageXObject.createFromByteArray(document, bytes, name);
        // 96 dots an inch at the largest: a small receipt is not blown up over the whole page.
        float width = picture.getWidth() * 0.75f;
        float height = picture.getHeight() * 0.75f;
        try (var pen = headed(heading)) {
            pen.saveGraphicsState();
            pen.transform(fitted(0, 0, width, height));
            pen.drawImage(picture, 0, 0, width, height);
            pen.restoreGraphicsState();
        }
    }

    /** Moves and shrinks a box so that it stands between heading and foot, in the middle at the top. */
    private static Matrix fitted(float x, float y, float width, float height) {
        float roomWidth = A4.getWidth() - 2 * MARGIN;
        float top = HEAD - LINE;
        float roomHeight = top - FOOT - LINE;
        float scale = Math.min(1, Math.min(roomWidth / width, roomHeight / height));
        var matrix = Matrix.getTranslateInstance((A4.getWidth() - width * scale) / 2, top - height * scale);
        matrix.scale(scale, scale);
        matrix.translate(-x, -y);
        return matrix;
    }

    /** A page that only says something. */
    void addNote(String heading, List<String> lines) throws IOException {
        try (var pen = headed(heading)) {
            float y = HEAD - 3 * LINE;
            for (var line : lines) {
                write(pen, 10, MARGIN, y, line);
                y -= LINE;
            }
        }
    }

    /** The pen for a new page, whose heading it has written. */
    private PDPageContentStream headed(String heading) throws IOException {
        var page = new PDPage(A4);
        document.addPage(page);
        var pen = new PDPageContentStream(document, page);
        write(pen, SMALL, MARGIN, HEAD, heading);
        return pen;
    }

    private void write(PDPageContentStream pen, float size, float x, float y, String text) throws IOException {
        pen.beginText();
        pen.setFont(font, size);
        pen.newLineAtOffset(x, y);
        pen.showText(drawable(text));
        pen.endText();
    }

    /** What the font lacks is shown as a box. */
    private String drawable(String text) throws IOException {
        var drawable = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            var one = Character.toString(c);
            try {
                font.encode(one);
                drawable.append(one);
            } catch (IllegalArgumentException notInFont) {
                drawable.append('□');
            }
        }
        return drawable.toString();
    }

    /** A bookmark for the page, from 0. */
    void bookmark(String title, int page) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(document.getPage(page));
        outline.addLast(item);
    }

    /** Writes the foot of every page and saves the whole. Packing objects into streams would hold all of them in memory. */
    void save(Path path, java.util.function.IntFunction<String> foot) throws IOException {
        int number = 0;
        for (var page : document.getPages()) {
            try (var pen = new PDPageContentStream(document, page, AppendMode.APPEND, true, false)) {
                write(pen, SMALL, MARGIN, FOOT, foot.apply(++number));
            }
        }
        document.save(path.toFile(), CompressParameters.NO_COMPRESSION);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
