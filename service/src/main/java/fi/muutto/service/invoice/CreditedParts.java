package fi.muutto.service.invoice;

import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.LineAmounts;
import fi.muutto.rules.PriceMode;
import fi.muutto.rules.VatBreakdown;
import fi.muutto.rules.VatRow;
import fi.muutto.rules.VatTreatment;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.invoice.DraftLine.LineSum;
import fi.muutto.service.invoice.InvoiceException.Reason;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Osahyvitys: the part of an invoice that is taken back. Never more than was charged and is not yet credited, line by line in
 * quantity and rate by rate in sum; the part that completes a rate takes the VAT that is left, so that no cent stays over.
 */
@Component
class CreditedParts {
    private final JdbcClient jdbc;
    private final InvoiceParts parts;
    private final RecordRows rows;
    private final Ids ids;

    CreditedParts(JdbcClient jdbc, InvoiceParts parts, RecordRows rows, Ids ids) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.rows = rows;
        this.ids = ids;
    }

    private record Given(String vatCategory, BigDecimal vatRate, long base, long vat) {
        VatTreatment treatment() {
            return VatChoice.treatment(vatCategory, vatRate);
        }
    }

    /** Has anything of the invoice been credited? */
    boolean hasAny(AccountId account, UUID original) {
        return jdbc.sql("select exists (select 1 from invoice where account_id = :account and original_id = :original)")
                .param("account", account.value())
                .param("original", original)
                .query(Boolean.class)
                .single();
    }

    /** The chosen lines with their quantities turned. */
    List<DraftLine> lines(List<RecordLine> lines, Map<UUID, BigDecimal> quantities) {
        var chosen = new ArrayList<DraftLine>();
        for (var record : lines) {
            var line = DraftLine.of(record);
            var quantity = quantities.getOrDefault(UUID.fromString(record.id()), BigDecimal.ZERO);
            if (quantity.signum() != 0) {
                chosen.add(line.withQuantity(within(quantity, line).negate()));
            }
        }
        if (chosen.isEmpty()) {
            throw new InvoiceException(Reason.CREDIT_TOO_LARGE);
        }
        return chosen;
    }

    private static BigDecimal within(BigDecimal quantity, DraftLine line) {
        boolean fits = line.quantity() != null
                && quantity.signum() == line.quantity().signum()
                && quantity.abs().compareTo(line.quantity().abs()) <= 0;
        if (!fits) {
            throw new InvoiceException(Reason.CREDIT_TOO_LARGE);
        }
        return quantity;
    }

    /** What the lines come to, refused if it is more than is left to credit. */
    DraftAmounts sums(AccountId account, Invoice original, List<DraftLine> lines) {
        var mode = original.isGross() ? PriceMode.GROSS : PriceMode.NET;
        var sums = DraftAmounts.of(mode, new ArrayList<>(lines), List.of());
        var nets = new ArrayList<>(sums.vat().lines());
        var vat = new ArrayList<VatRow>();
        for (var row : sums.vat().rows()) {
            var completed = completed(row, left(account, original, row.treatment()), mode);
            settle(completed.base() - row.base(), row.treatment(), lines, nets);
            vat.add(completed);
        }
        var exact = new VatBreakdown(nets, List.of(), vat);
        return new DraftAmounts(nets.stream().map(CreditedParts::sum).toList(), exact, 0, 0);
    }

    private static @Nullable LineSum sum(LineAmounts line) {
        return new LineSum(line.discount(), line.amount(), line.net());
    }

    /** What of a rate has been charged and not been credited. */
    private VatRow left(AccountId account, Invoice original, VatTreatment treatment) {
        long base = 0;
        long vat = 0;
        for (var record : parts.vat(account, original.id())) {
            var charged = new StoredRecord(record);
            if (treatment(charged).equals(treatment)) {
                base += charged.cents(InvoiceVatRecord.BASE);
                vat += charged.cents(InvoiceVatRecord.VAT);
            }
        }
        for (var earlier : given(account, original.id())) {
            if (earlier.treatment().equals(treatment)) {
                base += earlier.base();
                vat += earlier.vat();
            }
        }
        return new VatRow(treatment, base, vat);
    }

    /** Compared in the price mode of the invoice, as that is what its lines add up in. */
    private static VatRow completed(VatRow row, VatRow left, PriceMode mode) {
        long before = mode == PriceMode.GROSS ? left.gross() : left.base();
        long after = before + (mode == PriceMode.GROSS ? row.gross() : row.base());
        if (after != 0 && Long.signum(after) != Long.signum(before)) {
            throw new InvoiceException(Reason.CREDIT_TOO_LARGE);
        }
        return after == 0 ? new VatRow(row.treatment(), -left.base(), -left.vat()) : row;
    }

    /** A cent by which the base of a rate was completed goes to the first line of the rate. */
    private static void settle(long cents, VatTreatment treatment, List<DraftLine> lines, List<LineAmounts> nets) {
        for (int i = 0; i < lines.size() && cents != 0; i++) {
            if (lines.get(i).treatment().equals(treatment)) {
                var line = nets.get(i);
                nets.set(i, new LineAmounts(line.full(), line.discount(), line.net() + cents));
                return;
            }
        }
    }

    private static VatTreatment treatment(StoredRecord row) {
        return VatChoice.treatment(row.text(InvoiceVatRecord.VAT_CATEGORY), row.decimal(InvoiceVatRecord.VAT_RATE));
    }

    private List<Given> given(AccountId account, UUID original) {
        return jdbc.sql("""
                select v.vat_category, coalesce(v.vat_rate, 0) as vat_rate, v.base, v.vat
                  from invoice_vat v
                  join invoice i on i.account_id = v.account_id and i.id = v.invoice_id
                 where v.account_id = :account and i.account_id = :account and i.original_id = :original
                """)
                .param("account", account.value())
                .param("original", original)
                .query(Given.class)
                .list();
    }

    /** Stores the lines and the VAT of the note, with the grounds that its original states. */
    void insert(AccountId account, Invoice original, Invoice note, List<DraftLine> lines, DraftAmounts sums) {
        var mode = original.isGross() ? PriceMode.GROSS : PriceMode.NET;
        for (int i = 0; i < lines.size(); i++) {
            var sum = Objects.requireNonNull(sums.sums().get(i));
            rows.insert(account, lines.get(i).record(ids.next(), note.id(), i + 1, sum, mode));
        }
        var charged = parts.vat(account, original.id());
        for (var row : sums.vat().rows()) {
            var record = RecordLine.of(InvoiceVatRecord.TYPE)
                    .set(InvoiceVatRecord.ID, ids.next())
                    .set(InvoiceVatRecord.INVOICE_ID, note.id())
                    .set(
                            InvoiceVatRecord.VAT_CATEGORY,
                            row.treatment().category().name())
                    .set(InvoiceVatRecord.VAT_RATE, row.treatment().rate().percent())
                    .set(InvoiceVatRecord.BASE, row.base())
                    .set(InvoiceVatRecord.VAT, row.vat());
            charged.stream()
                    .filter(stated -> treatment(new StoredRecord(stated)).equals(row.treatment()))
                    .findFirst()
                    .ifPresent(stated -> copyGrounds(stated, record));
            rows.insert(account, record);
        }
    }

    private static void copyGrounds(RecordLine from, RecordLine to) {
        to.set(InvoiceVatRecord.EXEMPTION_REASON, from.get(InvoiceVatRecord.EXEMPTION_REASON))
                .set(InvoiceVatRecord.EXEMPTION_CODE, from.get(InvoiceVatRecord.EXEMPTION_CODE));
    }
}
