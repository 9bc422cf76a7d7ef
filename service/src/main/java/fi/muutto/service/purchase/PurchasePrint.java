package fi.muutto.service.purchase;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.files.FilePlace;
import fi.muutto.service.files.FileStore;
import fi.muutto.service.files.FileType;
import fi.muutto.service.files.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * All purchase invoices of an account as one PDF: contents with sums per year, then for each a sheet with its particulars and
 * its picture or the pages of its PDF. What cannot be read gets a page that says so.
 */
@Component
class PurchasePrint {
    /** So many sheets are set at once. */
    private static final int BATCH = 40;
    /** A PDF of more pages is not taken in. */
    private static final int MOST_PAGES = 500;

    private static final int PATIENCE_SECONDS = 60;

    private final Lock turn = new ReentrantLock(true);
    private final Purchases purchases;
    private final FileStore files;
    private final PrintPages pages;
    private final MessageSource texts;

    PurchasePrint(Purchases purchases, FileStore files, PrintPages pages, MessageSource texts) {
        this.purchases = purchases;
        this.files = files;
        this.pages = pages;
        this.texts = texts;
    }

    /**
     * The print in a temporary file, which the caller deletes. One is made at a time, since each takes a good part of the
     * memory; whoever has waited too long is told to come again (503).
     */
    Path print(AccountId account, Locale locale) throws IOException {
        if (!isNext()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            return printed(account, locale);
        } finally {
            turn.unlock();
        }
    }

    private boolean isNext() {
        try {
            return turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path printed(AccountId account, Locale locale) throws IOException {
        var path = Files.createTempFile("muutto-ostolaskut", ".pdf");
        try (var run = new Run(account, locale)) {
            run.write(path);
            return path;
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** One print in the making. */
    private final class Run implements AutoCloseable {
        private final AccountId account;
        private final Locale locale;
        private final String company;
        private final PrintFile file;
        private final List<PrintRow> rows = new ArrayList<>();

        Run(AccountId account, Locale locale) throws IOException {
            this.account = account;
            this.locale = locale;
            this.company = pages.company(account);
            this.file = new PrintFile(locale, text("purchase.print.title") + " " + company);
        }

        void write(Path path) throws IOException {
            var all = purchases.all(account);
            for (int from = 0; from < all.size(); from += BATCH) {
                addBatch(all, from, Math.min(from + BATCH, all.size()));
            }
            addContents();
            int total = file.pages();
            file.save(path, number -> text("purchase.print.pageOf", number, total));
        }

        private void addBatch(List<Purchase> all, int from, int end) throws IOException {
            var sheets = new ArrayList<PrintSheet>();
            for (int i = from; i < end; i++) {
                sheets.add(new PrintSheet(i + 1, all.get(i)));
            }
            try (var source = Loader.loadPDF(pages.sheets(company, sheets, all.size(), locale))) {
                var layers = file.layers();
                var starts = starts(source);
                for (int i = 0; i < sheets.size(); i++) {
                    rows.add(new PrintRow(sheets.get(i).purchase(), file.pages()));
                    file.addOwn(source, layers, starts.get(i), starts.get(i + 1));
                    addAttachment(sheets.get(i));
                }
            }
        }

        /** The page of each sheet, by the document's bookmarks, and at the end the number of pages. */
        private static List<Integer> starts(PDDocument source) throws IOException {
            var starts = new ArrayList<Integer>();
            var outline = source.getDocumentCatalog().getDocumentOutline();
            for (PDOutlineItem item : outline.children()) {
                starts.add(source.getPages().indexOf(Objects.requireNonNull(item.findDestinationPage(source))));
            }
            starts.add(source.getNumberOfPages());
            return starts;
        }

        private void addAttachment(PrintSheet sheet) throws IOException {
            var hash = sheet.purchase().file();
            if (hash == null) {
                return;
            }
            var stored = files.find(account, FilePlace.STAYING, hash);
            if (stored.isEmpty() || !stored.get().mediaType().equals(FileType.PDF.mediaType())) {
                addPicture(
                        sheet, stored.map(StoredFile::size).orElse(0L), files.bytes(account, FilePlace.STAYING, hash));
                return;
            }
            var copy = Files.createTempFile("muutto-liite", ".pdf");
            try (var bytes = files.open(account, FilePlace.STAYING, hash)) {
                long size = Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
                addPdf(sheet, size == stored.get().size() ? copy : null);
            } finally {
                Files.delete(copy);
            }
        }

        private void addPdf(PrintSheet sheet, @Nullable Path copy) throws IOException {
            if (copy == null) {
                addNote(sheet, "purchase.print.lost");
                return;
            }
            try (var source = Loader.loadPDF(copy.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
                addPdf(sheet, source);
            } catch (InvalidPasswordException e) {
                addNote(sheet, "purchase.print.encrypted");
            } catch (IOException | RuntimeException | StackOverflowError e) {
                // Whatever a broken document does to its reader, the others are printed.
                addNote(sheet, "purchase.print.unreadable");
            }
        }

        private void addPdf(PrintSheet sheet, PDDocument source) throws IOException {
            int count = source.getNumberOfPages();
            if (count == 0) {
                addNote(sheet, "purchase.print.unreadable");
            } else if (count > MOST_PAGES) {
                addNote(sheet, "purchase.print.long", count, MOST_PAGES);
            } else {
                flatten(source);
                file.addForeign(source, i -> heading(sheet, i + 1, count));
            }
        }

        /** What was filled into the fields of a form becomes part of its pages. */
        private static void flatten(PDDocument source) throws IOException {
            var form = source.getDocumentCatalog().getAcroForm();
            if (form != null && !form.xfaIsDynamic()) {
                form.flatten();
            }
        }

        private void addPicture(PrintSheet sheet, long size, byte[] bytes) throws IOException {
            if (bytes.length == 0 || bytes.length != size) {
                addNote(sheet, "purchase.print.lost");
                return;
            }
            try {
                file.addPicture(bytes, "liite", heading(sheet, 1, 1));
            } catch (IOException | RuntimeException e) {
                addNote(sheet, "purchase.print.unreadable");
            }
        }

        private void addNote(PrintSheet sheet, String key, Object... further) throws IOException {
            var args = new ArrayList<Object>();
            args.add(Objects.requireNonNullElse(sheet.purchase().fileName(), ""));
            args.addAll(List.of(further));
            file.addNote(heading(sheet, 1, 1), List.of(text(key, args.toArray()), text("purchase.print.open")));
        }

        private String heading(PrintSheet sheet, int page, int of) {
            return text("purchase.print.attachment", sheet.position(), page, of);
        }

        /** The contents stand first, so their own length moves the page numbers that they name. */
        private void addContents() throws IOException {
            int length = 1;
            var contents = contents(length);
            while (contents.getNumberOfPages() != length) {
                length = contents.getNumberOfPages();
                contents.close();
                contents = contents(length);
            }
            try (var source = contents) {
                file.prepend(source);
            }
            file.bookmark(text("purchase.print.contents"), 0);
            for (var row : rows) {
                var number = Objects.requireNonNullElse(row.purchase().number(), "");
                file.bookmark((row.purchase().supplierName() + " " + number).strip(), row.page() + length);
            }
        }

        private PDDocument contents(int length) throws IOException {
            var shown = rows.stream()
                    .map(row -> new PrintRow(row.purchase(), row.page() + length + 1))
                    .toList();
            return Loader.loadPDF(pages.contents(company, shown, locale));
        }

        private String text(String key, Object... args) {
            return texts.getMessage(key, args, locale);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
