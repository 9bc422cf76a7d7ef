package fi.muutto.service.document;

import com.openhtmltopdf.extend.FSDOMMutator;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRRuntimeException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * XHTML to PDF/A-3U with PDF/UA tags, in our own fonts.
 *
 * <p>Nothing is opened but the fonts and the images handed over: no file, no address, no style sheet. The same input gives the
 * same bytes on the same Java. Safe for use by many threads.
 */
@Component
public final class PdfRenderer {
    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static {
        XRLog.setLoggerImpl(new PdfLog());
    }

    private final PdfFonts fonts = new PdfFonts();
    private final byte[] sRgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * The PDF of a page or of many.
     *
     * @param html well-formed XHTML with its styles inside; {@code lang} of the root, {@code title} and {@code meta} named
     *     {@code author} and {@code subject} become those of the PDF. Its font is {@code Inter}, weights 400 and 700.
     *     Characters that XML refuses are shown as U+FFFD
     * @param createdAt creation time of the PDF, to the second
     * @param images PNG or JPEG by the name that {@code <img src>} says; one that cannot be read is left out
     * @throws IllegalArgumentException if the markup is not well formed
     */
    public byte[] render(String html, Instant createdAt, Map<String, byte[]> images) {
        var pdf = new ByteArrayOutputStream(64 * 1024);
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_U)
                .useColorProfile(sRgb)
                .withProducer("Muutto")
                .withHtmlContent(XmlText.of(html), null)
                .addDOMMutator(dated(createdAt))
                .toStream(pdf);
        fonts.addTo(builder);
        new OwnResources(images).closeOff(builder);
        write(builder, createdAt);
        return pdf.toByteArray();
    }

    /** PDFBox makes the document's id of this number and the information dictionary; without it, of the time. */
    private static void write(PdfRendererBuilder builder, Instant createdAt) {
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.getPdfDocument().setDocumentId(createdAt.getEpochSecond());
            renderer.createPDF();
        } catch (XRRuntimeException e) {
            throw new IllegalArgumentException("Not well-formed XHTML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library stamps its own clock; a meta of this name overrules it, in the XMP too. */
    private static FSDOMMutator dated(Instant createdAt) {
        return document -> {
            addMeta(document, "CreationDate", PDF_DATE.format(createdAt));
            addMeta(document, "ModDate", PDF_DATE.format(createdAt));
        };
    }

    private static void addMeta(Document document, String name, String content) {
        var meta = document.createElement("meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
        document.getElementsByTagName("head").item(0).appendChild(meta);
    }
}
