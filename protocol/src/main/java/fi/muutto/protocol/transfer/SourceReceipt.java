package fi.muutto.protocol.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Luovutuskuitti: the source's word that it has handed the account over and ended the contract. Made once, signed,
 * stored; the target goes live only with it.
 *
 * @param source the name of the service that hands over
 * @param target the name of the service that takes over
 * @param tally of the account, as both ends computed it
 * @param series the last number given in each series, and the next
 * @param contractEndedOn the day by the Finnish calendar
 * @param handedOverAt by the source's clock
 */
public record SourceReceipt(
        UUID attempt,
        UUID account,
        String source,
        String target,
        AccountTally tally,
        List<SeriesEnd> series,
        LocalDate contractEndedOn,
        Instant handedOverAt) {
    public SourceReceipt {
        series = List.copyOf(series);
    }
}
