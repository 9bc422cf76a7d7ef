package fi.muutto.service.invoice;

import fi.muutto.protocol.record.RecordLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Laskun asiakirja: one form in which an issued invoice leaves the house. There is one for the PDF and one for each kind of
 * e-invoice.
 *
 * <p>It is given the frozen records themselves and recomputes nothing: what was stored is what is shown.
 */
public interface InvoiceDocument {
    /**
     * The bytes to be kept. The same records give the same bytes.
     *
     * @param invoice an {@code invoice} record, issued or about to be
     * @param lines its {@code invoice_line} records in the order of their positions
     * @param vat its {@code invoice_vat} records in the order in which they are printed
     * @param logo PNG or JPEG of the seller, if it has one
     */
    byte[] render(RecordLine invoice, List<RecordLine> lines, List<RecordLine> vat, byte @Nullable [] logo);
}
