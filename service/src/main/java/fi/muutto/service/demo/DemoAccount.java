package fi.muutto.service.demo;

import fi.muutto.protocol.record.FileRecord;
import fi.muutto.protocol.record.InvoiceDocumentRecord;
import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.document.InvoicePdf;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The whole demo account as records and files; the same for the same day. */
final class DemoAccount {
    private static final long SEED = 20_261_125;
    private static final int YEARS = 10;

    final DemoDice dice = new DemoDice(SEED);
    final DemoRecords records = new DemoRecords();
    final Map<String, byte[]> files = new LinkedHashMap<>();

    DemoAccount(LocalDate today, InvoicePdf pdf) {
        var founded = today.minusYears(YEARS);
        var logo = DemoPicture.logo();
        var company = new DemoCompany(dice, records, founded, file(logo, "image/png"));
        var customers = new DemoCustomers(dice, records, founded, today);
        var products = new DemoProducts(dice, records, founded);
        new DemoContacts(dice, records, customers.customers, founded, today);
        new DemoInvoices(dice, records, company, customers, products, founded, today);
        new DemoRecurring(dice, records, customers.customers, products.products, today);
        documents(today, pdf, logo);
    }

    /** Invoices of the last twelve months have their document; older ones were sent before documents were kept. */
    private void documents(LocalDate today, InvoicePdf pdf, byte[] logo) {
        var since = today.minusYears(1).toString();
        var lines = byInvoice(records.of(InvoiceLineRecord.TYPE));
        var vat = byInvoice(records.of(InvoiceVatRecord.TYPE));
        var recent = records.of(InvoiceRecord.TYPE).stream()
                .filter(invoice -> invoice.get(InvoiceRecord.NUMBER) != null)
                .filter(invoice -> since.compareTo(String.valueOf(invoice.get(InvoiceRecord.ISSUED_ON))) < 0)
                .toList();
        var rendered = recent.parallelStream()
                .map(invoice -> pdf.render(
                        invoice,
                        sorted(lines.getOrDefault(invoice.id(), List.of())),
                        vat.getOrDefault(invoice.id(), List.of()),
                        logo))
                .toList();
        for (int i = 0; i < recent.size(); i++) {
            document(recent.get(i), rendered.get(i));
        }
    }

    private void document(RecordLine invoice, byte[] bytes) {
        var at = Instant.parse(invoice.require(InvoiceRecord.ISSUED_AT));
        records.add(RecordLine.of(InvoiceDocumentRecord.TYPE)
                .set(InvoiceDocumentRecord.ID, dice.id(at))
                .set(InvoiceDocumentRecord.INVOICE_ID, invoice.id())
                .set(InvoiceDocumentRecord.DOCUMENT_KIND, "PDF")
                .set(InvoiceDocumentRecord.FILE_NAME, "lasku-" + invoice.get(InvoiceRecord.NUMBER) + ".pdf")
                .set(InvoiceDocumentRecord.FILE, file(bytes, "application/pdf"))
                .set(InvoiceDocumentRecord.CREATED_AT, at));
    }

    private static Map<String, List<RecordLine>> byInvoice(List<RecordLine> parts) {
        return parts.stream().collect(Collectors.groupingBy(part -> String.valueOf(part.get(1))));
    }

    private static List<RecordLine> sorted(List<RecordLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt(line -> Integer.parseInt(line.require(InvoiceLineRecord.POSITION))))
                .toList();
    }

    private String file(byte[] bytes, String mediaType) {
        var sha256 = sha256(bytes);
        if (files.put(sha256, bytes) == null) {
            records.add(RecordLine.of(FileRecord.TYPE)
                    .set(FileRecord.SHA256, sha256)
                    .set(FileRecord.MEDIA_TYPE, mediaType)
                    .set(FileRecord.SIZE, bytes.length));
        }
        return sha256;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
