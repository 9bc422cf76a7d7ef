package fi.muutto.service.document;

import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecordLine;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Frozen invoices, and what can be read from their PDFs. */
final class DocumentFixtures {
    private DocumentFixtures() {}

    static InvoicePdf invoicePdf() {
        return new InvoicePdf(new PdfRenderer(), texts());
    }

    static MessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/document");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    /** Everything that most invoices have. */
    static RecordLine invoice() {
        return RecordLine.of(InvoiceRecord.TYPE)
                .set(InvoiceRecord.TYPE_CODE, "380")
                .set(InvoiceRecord.NUMBER, "2026-109")
                .set(InvoiceRecord.ISSUED_ON, LocalDate.of(2026, 10, 28))
                .set(InvoiceRecord.DUE_ON, LocalDate.of(2026, 11, 11))
                .set(InvoiceRecord.DELIVERED_ON, LocalDate.of(2026, 10, 27))
                .set(InvoiceRecord.CURRENCY, "EUR")
                .set(InvoiceRecord.LANGUAGE, "fi")
                .set(InvoiceRecord.PRICE_MODE, "NET")
                .set(InvoiceRecord.REFERENCE, "20261094")
                .set(InvoiceRecord.BUYER_REFERENCE, "Maija Mallikas / syksyn esite")
                .set(InvoiceRecord.ORDER_REFERENCE, "PO-4411")
                .set(InvoiceRecord.SELLER_NAME, "Testi Tmi")
                .set(InvoiceRecord.SELLER_BUSINESS_ID, "1234567-1")
                .set(InvoiceRecord.SELLER_VAT_NUMBER, "FI12345671")
                .set(InvoiceRecord.SELLER_VAT_REGISTERED, true)
                .set(InvoiceRecord.SELLER_PREPAYMENT_REGISTERED, true)
                .set(InvoiceRecord.SELLER_STREET, "Mallikuja 1")
                .set(InvoiceRecord.SELLER_POSTAL_CODE, "00100")
                .set(InvoiceRecord.SELLER_CITY, "Esimerkkilä")
                .set(InvoiceRecord.SELLER_COUNTRY, "FI")
                .set(InvoiceRecord.SELLER_PHONE, "040 123 4567")
                .set(InvoiceRecord.SELLER_EMAIL, "testi@tmi.example")
                .set(InvoiceRecord.SELLER_WEBSITE, "www.tmi.example")
                .set(InvoiceRecord.BUYER_NUMBER, "0042")
                .set(InvoiceRecord.BUYER_NAME, "Öljy & Äyri Oy")
                .set(InvoiceRecord.BUYER_CONTACT, "Maija Mallikas")
                .set(InvoiceRecord.BUYER_BUSINESS_ID, "2345678-4")
                .set(InvoiceRecord.BUYER_STREET, "Koekatu 5")
                .set(InvoiceRecord.BUYER_POSTAL_CODE, "20100")
                .set(InvoiceRecord.BUYER_CITY, "Mallila")
                .set(InvoiceRecord.BUYER_COUNTRY, "FI")
                .set(InvoiceRecord.IBAN, "FI2112345600000785")
                .set(InvoiceRecord.BIC, "NDEAFIHH")
                .set(InvoiceRecord.OTHER_ACCOUNTS, "FI3715903500000776 DABAFIHH")
                .set(InvoiceRecord.PAYMENT_TERM_DAYS, 14)
                .set(InvoiceRecord.LATE_INTEREST, new BigDecimal("10.50"))
                .set(InvoiceRecord.NOTICE_PERIOD_DAYS, 8)
                .set(InvoiceRecord.LINE_TOTAL, 118_500L)
                .set(InvoiceRecord.NET_TOTAL, 118_500L)
                .set(InvoiceRecord.VAT_TOTAL, 29_618L)
                .set(InvoiceRecord.GROSS_TOTAL, 148_118L)
                .set(InvoiceRecord.PAYABLE, 148_118L)
                .set(InvoiceRecord.CREATED_AT, Instant.parse("2026-10-27T10:00:00Z"))
                .set(InvoiceRecord.ISSUED_AT, Instant.parse("2026-10-28T06:41:07.123456Z"));
    }

    static RecordLine line(String name, String quantity, String unit, String price, String rate, long net) {
        return RecordLine.of(InvoiceLineRecord.TYPE)
                .set(InvoiceLineRecord.NAME, name)
                .set(InvoiceLineRecord.QUANTITY, new BigDecimal(quantity))
                .set(InvoiceLineRecord.UNIT, unit)
                .set(InvoiceLineRecord.UNIT_PRICE, new BigDecimal(price))
                .set(InvoiceLineRecord.VAT_CATEGORY, rate.equals("0") ? "AE" : "S")
                .set(InvoiceLineRecord.VAT_RATE, new BigDecimal(rate))
                .set(InvoiceLineRecord.NET, net);
    }

    static RecordLine vat(String category, String rate, long base, long vat) {
        return RecordLine.of(InvoiceVatRecord.TYPE)
                .set(InvoiceVatRecord.VAT_CATEGORY, category)
                .set(InvoiceVatRecord.VAT_RATE, new BigDecimal(rate))
                .set(InvoiceVatRecord.BASE, base)
                .set(InvoiceVatRecord.VAT, vat);
    }

    static List<RecordLine> lines() {
        return List.of(
                line("Suunnittelutyö, syksyn esite", "12", "h", "68.00", "25.50", 81_600),
                line("Asennus paikan päällä", "3.50", "h", "72.0000", "25.50", 25_200),
                line("Tarvikkeet", "1", "erä", "67.00", "25.50", 6_700),
                line("Käsikirja, painettu", "2", "kpl", "25.1255", "13.50", 5_025));
    }

    static List<RecordLine> vat() {
        return List.of(vat("S", "25.50", 113_500, 28_943), vat("S", "13.50", 5_000, 675));
    }

    /** Each line named after its place. */
    static List<RecordLine> lines(int count) {
        var lines = new ArrayList<RecordLine>();
        for (int i = 1; i <= count; i++) {
            var line = line("Työvaihe nro " + i + ";", "1", "h", "10.00", "25.50", 1_000);
            if (i % 7 == 0) {
                line.set(InvoiceLineRecord.DESCRIPTION, "Sähkötyöt, kaapelointi ja käyttöönotto.\nLoppu " + i + ";");
            }
            lines.add(line);
        }
        return lines;
    }

    static byte[] logo() {
        var image = new BufferedImage(600, 150, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x0b5462));
        graphics.fillOval(0, 0, 150, 150);
        graphics.fillRect(180, 50, 400, 50);
        graphics.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text layer; no-break spaces as plain ones, so that expectations are readable. */
    static String text(byte[] pdf) {
        return text(pdf, 1, Integer.MAX_VALUE);
    }

    static String text(byte[] pdf, int from, int to) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(document).replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
