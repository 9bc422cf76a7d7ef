package fi.muutto.service.importing;

import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Reads e-invoice files: Finvoice 1.3, 2.01 and 3.0, UBL 2.1 invoices and credit notes (EN 16931, Peppol). */
@Component
final class InvoiceFiles {
    /** No file may have more bytes. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    /** As {@link #read(byte[])}; of a longer file no more than the bound is taken from the stream. */
    ReadInvoice read(InputStream xml) throws IOException {
        return read(xml.readNBytes(MOST_BYTES + 1));
    }

    /**
     * What the file says, or {@link UnreadableFileException}; never half of it. The name of the file plays no part.
     *
     * @param xml the bytes of the file, in the encoding that they declare
     */
    ReadInvoice read(byte[] xml) {
        if (xml.length > MOST_BYTES) {
            throw new UnreadableFileException(Reason.TOO_LARGE, 0, null);
        }
        var frame = Frame.of(XmlText.of(xml));
        var document = PartReader.read(frame.text(), UblReader.PARTS, frame.linesBefore());
        var invoice = read(document);
        var unplaced = new ArrayList<>(Unplaced.in(frame.leaves()));
        unplaced.addAll(invoice.unplaced());
        return new ReadInvoice(
                invoice.format(), invoice.invoice(), invoice.lines(), invoice.allowances(), invoice.vats(), unplaced);
    }

    private static ReadInvoice read(PartReader.Document document) {
        var root = document.root();
        if (document.namespace().equals(UblReader.INVOICE) && root.name().equals("Invoice")) {
            return UblReader.read(root, FileFormat.UBL_INVOICE);
        }
        if (document.namespace().equals(UblReader.CREDIT_NOTE) && root.name().equals("CreditNote")) {
            return UblReader.read(root, FileFormat.UBL_CREDIT_NOTE);
        }
        if (root.name().equals("Finvoice")) {
            return FinvoiceReader.read(root, version(root));
        }
        throw new UnreadableFileException(Reason.UNKNOWN_FORMAT, root.line(), root.path());
    }

    private static FileFormat version(Part root) {
        var version = root.attribute("Version");
        var major = version == null ? "" : version.value().replaceFirst("\\..*", "");
        return switch (major) {
            case "1" -> FileFormat.FINVOICE_1;
            case "2" -> FileFormat.FINVOICE_2;
            case "3" -> FileFormat.FINVOICE_3;
            default ->
                throw new UnreadableFileException(Reason.UNKNOWN_VERSION, root.line(), root.path() + "/@Version");
        };
    }
}
