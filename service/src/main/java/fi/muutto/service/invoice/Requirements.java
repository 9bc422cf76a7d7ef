package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.VatRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Laskun pakolliset tiedot: what an invoice still lacks, asked before it is issued.
 *
 * <p>Rule: AVL 209 e §; up to 400 euros with VAT AVL 209 f § asks for less (kevennetty lasku), except for reverse charge and
 * sales to other EU countries.
 */
final class Requirements {
    private static final long MOST_SIMPLIFIED = 40_000;

    private final Invoice invoice;
    private final List<RecordLine> vat;
    private final List<Missing> missing = new ArrayList<>();

    private Requirements(Invoice invoice, List<RecordLine> vat) {
        this.invoice = invoice;
        this.vat = vat;
    }

    /**
     * One thing that is missing.
     *
     * @param blocks must it be mended before the invoice can be issued?
     * @param key message key of the sentence
     */
    record Missing(boolean blocks, String key) {}

    /** All that is missing, what blocks first. The parties' data stand on the invoice already. */
    static List<Missing> of(Invoice invoice, List<RecordLine> vat, int lines, LocalDate supply) {
        var requirements = new Requirements(invoice, vat);
        requirements.cannotBeIssued(lines, supply);
        requirements.lawAsks();
        return requirements.missing;
    }

    private void cannotBeIssued(int lines, LocalDate supply) {
        need(invoice.text(BUYER_NAME) != null, "customer");
        need(lines > 0, "lines");
        need(invoice.text(SELLER_NAME) != null, "seller");
        need(invoice.isCreditNote() || ratesAreValid(supply), "rate");
        need((!has("AE") && !has("K")) || invoice.text(BUYER_VAT_NUMBER) != null, "buyerVatNumber");
        boolean charges = invoice.cents(VAT_TOTAL) != 0 && !invoice.isCreditNote();
        need(invoice.flag(SELLER_VAT_REGISTERED) || !charges, "notRegistered");
    }

    private void lawAsks() {
        boolean simplified = Math.abs(invoice.cents(GROSS_TOTAL)) <= MOST_SIMPLIFIED && !has("AE") && !has("K");
        want(invoice.text(SELLER_BUSINESS_ID) != null, "sellerBusinessId");
        want(simplified || hasAddress(SELLER_STREET, SELLER_CITY), "sellerAddress");
        want(simplified || hasAddress(BUYER_STREET, BUYER_CITY), "buyerAddress");
        want(invoice.text(IBAN) != null || invoice.payable() <= 0, "account");
    }

    private boolean ratesAreValid(LocalDate supply) {
        return vat.stream()
                .map(row -> new StoredRecord(row).decimal(InvoiceVatRecord.VAT_RATE))
                .allMatch(rate -> rate == null || rate.signum() == 0 || new VatRate(rate).isValidOn(supply));
    }

    private boolean has(String category) {
        return vat.stream().anyMatch(row -> category.equals(row.get(InvoiceVatRecord.VAT_CATEGORY)));
    }

    private boolean hasAddress(Field street, Field city) {
        return !isBlank(invoice.text(street)) && !isBlank(invoice.text(city));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void need(boolean fulfilled, String name) {
        add(fulfilled, true, name);
    }

    private void want(boolean fulfilled, String name) {
        add(fulfilled, false, name);
    }

    private void add(boolean fulfilled, boolean blocks, String name) {
        if (!fulfilled) {
            missing.add(new Missing(blocks, "invoice.missing." + name));
        }
    }
}
