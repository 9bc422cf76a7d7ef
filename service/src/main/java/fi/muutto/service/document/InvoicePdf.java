package fi.muutto.service.document;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.invoice.InvoiceDocument;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Lasku tai hyvityslasku PDF:nä: the copy that people read, in the language of the invoice.
 *
 * <p>PDF/A-3U with PDF/UA tags, dated at the moment of issue. An unreadable logo is left out. Safe for use by many threads.
 */
@Component
public final class InvoicePdf implements InvoiceDocument {
    private static final String LOGO = "logo";
    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en");

    private final PdfRenderer renderer;
    private final MessageSource texts;
    private final SpringTemplateEngine templates;

    public InvoicePdf(PdfRenderer renderer, MessageSource texts) {
        this.renderer = renderer;
        this.texts = texts;
        this.templates = engine(texts);
    }

    @Override
    public byte[] render(RecordLine invoice, List<RecordLine> lines, List<RecordLine> vat, byte @Nullable [] logo) {
        var stored = new Stored(invoice);
        var locale = locale(stored);
        var page = page(stored, lines, vat, locale, logo != null);
        var html = templates.process("invoice", new Context(locale, Map.of("page", page)));
        return renderer.render(html, createdAt(stored), logo == null ? Map.of() : Map.of(LOGO, logo));
    }

    /** Loads fonts, template and classes, which takes seconds the first time; for a thread of its own after the start. */
    public void warmUp() {
        render(SampleInvoice.INVOICE, List.of(SampleInvoice.LINE), List.of(SampleInvoice.VAT), null);
    }

    /** Finnish, if the invoice is in no language of ours. */
    private static Locale locale(Stored invoice) {
        var language = invoice.text(LANGUAGE);
        return Locale.forLanguageTag(language != null && LANGUAGES.contains(language) ? language : "fi");
    }

    private InvoicePage page(
            Stored invoice, List<RecordLine> lines, List<RecordLine> vat, Locale locale, boolean logo) {
        var formats = new DocumentFormats(locale, Objects.requireNonNullElse(invoice.text(CURRENCY), "EUR"));
        var vatLines = vat.stream()
                .map(row -> VatLine.of(new Stored(row), formats, texts, locale))
                .toList();
        boolean charges = chargesVat(invoice, vat);
        var totals = new Totals(invoice, formats, charges);
        var seller = Party.seller(invoice, locale);
        return new InvoicePage(
                Payability.of(invoice).isCredit() ? "document.creditNote" : "document.invoice",
                Objects.requireNonNullElse(invoice.text(NUMBER), ""),
                formats.currency(),
                seller,
                Party.buyer(invoice, locale),
                Party.delivery(invoice, locale),
                new Particulars(invoice, formats, texts, locale).rows(),
                LineTable.of(lines, invoice.is(PRICE_MODE, "GROSS"), charges, formats),
                charges ? vatLines : List.of(),
                grounds(vatLines, charges, locale),
                totals.rows(),
                totals.payable(),
                PaymentBox.of(invoice, formats),
                invoice.text(NOTE),
                invoice.text(FOOTER),
                new Imprint(invoice).columns(seller),
                logo);
    }

    /** A seller outside the VAT register shows neither rates nor amounts of VAT (AVL 9 §: what is shown must be paid). */
    private static boolean chargesVat(Stored invoice, List<RecordLine> vat) {
        if (invoice.is(SELLER_VAT_REGISTERED, "true")) {
            return vat.isEmpty() || vat.stream().anyMatch(row -> !category(row).equals("O"));
        }
        return vat.stream().anyMatch(row -> category(row).equals("S"));
    }

    private static String category(RecordLine vat) {
        return Objects.requireNonNullElse(vat.get(InvoiceVatRecord.VAT_CATEGORY), "");
    }

    /** Why no tax is charged, each ground once; a seller outside the register always says so. */
    private List<String> grounds(List<VatLine> vat, boolean charges, Locale locale) {
        var grounds = vat.stream()
                .flatMap(line -> Stream.ofNullable(line.ground()))
                .distinct()
                .toList();
        return charges || !grounds.isEmpty() ? grounds : List.of(texts.getMessage("document.ground.O", null, locale));
    }

    private static Instant createdAt(Stored invoice) {
        var issued = invoice.text(ISSUED_AT);
        return Instant.parse(issued == null ? Objects.requireNonNull(invoice.text(CREATED_AT)) : issued);
    }

    private static SpringTemplateEngine engine(MessageSource texts) {
        var resolver = new ClassLoaderTemplateResolver(InvoicePdf.class.getClassLoader());
        resolver.setPrefix("templates/document/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(texts);
        return engine;
    }
}
