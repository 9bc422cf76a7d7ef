package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.NUMBER;
import static fi.muutto.protocol.record.InvoiceRecord.SELLER_NAME;

import fi.muutto.protocol.record.NumberSeriesRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.importing.KnownInvoices.SeriesOfSeller;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Myyjän numerosarja: imported invoices of one seller stand in one series that is named after the seller and gives no new
 * numbers. Where a number is taken in it, by a credit note or by another invoice that was wanted all the same, the next
 * series of the seller takes it.
 */
final class SellerSeries {
    private final RecordRows rows;
    private final KnownInvoices known;
    private final Ids ids;
    private final AccountId account;
    private final List<SeriesOfSeller> all;

    SellerSeries(RecordRows rows, KnownInvoices known, Ids ids, AccountId account) {
        this.rows = rows;
        this.known = known;
        this.ids = ids;
        this.account = account;
        this.all = new ArrayList<>(known.sellers(account));
    }

    /** The series for an invoice, which is made if there is none. */
    UUID of(RecordLine invoice) {
        var seller = SellerKey.of(invoice);
        var taken = known.withNumber(account, invoice.require(NUMBER)).stream()
                .map(KnownInvoices.Known::series)
                .toList();
        var own = all.stream().filter(series -> series.seller().isSame(seller)).toList();
        return own.stream()
                .map(SeriesOfSeller::series)
                .filter(series -> !taken.contains(series))
                .findFirst()
                .orElseGet(() -> added(seller, invoice.require(SELLER_NAME), own));
    }

    private UUID added(SellerKey seller, String name, List<SeriesOfSeller> own) {
        var id = ids.next();
        long place = own.stream().map(SeriesOfSeller::series).distinct().count() + 1;
        rows.insert(
                account,
                RecordLine.of(NumberSeriesRecord.TYPE)
                        .set(NumberSeriesRecord.ID, id)
                        .set(NumberSeriesRecord.NAME, named(name, place == 1 ? "" : " " + place))
                        .set(NumberSeriesRecord.NEXT_NUMBER, 1)
                        .set(NumberSeriesRecord.MIN_DIGITS, 1)
                        .set(NumberSeriesRecord.CLOSED, true));
        all.add(new SeriesOfSeller(id, seller));
        return id;
    }

    private static String named(String seller, String ending) {
        int most =
                Math.min(seller.codePointCount(0, seller.length()), NumberSeriesRecord.NAME.limit() - ending.length());
        return seller.substring(0, seller.offsetByCodePoints(0, most)) + ending;
    }
}
