package fi.muutto.service.transfer.target;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.records.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Laskunumerosarjat: what becomes of the series of the own account. An issued invoice is never renumbered. A series that
 * prints its numbers like one that arrived, and shares none with it, becomes one with it. One that shares a number keeps
 * its invoices together and is closed, as is the one in which new invoices were numbered until now. Afterwards the next
 * number lies past every number that is printed the same way. Numbers that no counter gave, those of imported invoices,
 * push nothing; their series are left as they are.
 */
final class SeriesUnion {
    private final List<Fate> fates;

    private SeriesUnion(List<Fate> fates) {
        this.fates = fates;
    }

    /** A series: two print alike if prefix and least number of digits are the same; one of text has only imported numbers. */
    private record Series(UUID id, String prefix, long minDigits, boolean closed, boolean text) {
        boolean printsLike(Series other) {
            return prefix.equals(other.prefix) && minDigits == other.minDigits;
        }
    }

    /** What becomes of one series: one with another, closed, or neither. */
    private record Fate(UUID series, @Nullable UUID unitedWith, boolean closed) {}

    /** Before the records of the own account are copied. */
    static SeriesUnion plan(Arrival arrival, AccountId own) {
        var theirs = series(arrival, arrival.account());
        var defaultHere = defaultSeries(arrival, own);
        var fates = new ArrayList<Fate>();
        for (Series mine : series(arrival, own)) {
            if (mine.text()) {
                continue;
            }
            var alike = theirs.stream()
                    .filter(series -> !series.text())
                    .filter(mine::printsLike)
                    .findFirst();
            boolean clash = sharesNumber(arrival, own, mine.id());
            if (alike.isPresent() && !clash) {
                fates.add(new Fate(mine.id(), alike.get().id(), false));
            } else {
                boolean closed =
                        clash || alike.isPresent() || Optional.of(mine.id()).equals(defaultHere);
                fates.add(new Fate(mine.id(), null, closed));
            }
        }
        return new SeriesUnion(fates);
    }

    /** The default series of the account first, then open ones. */
    private static List<Series> series(Arrival arrival, AccountId account) {
        return arrival.jdbc()
                .sql("""
                select series.id, coalesce(prefix, '') as prefix, min_digits, closed,
                       closed and (select bool_and(sequence is null) from invoice
                                    where account_id = :account and series_id = series.id) is true as text
                  from number_series series
                  left join invoicing_settings settings
                    on settings.account_id = series.account_id and settings.series_id = series.id
                 where series.account_id = :account
                 order by settings.id is null, closed, series.id
                """)
                .param("account", account.value())
                .query(Series.class)
                .list();
    }

    private static Optional<UUID> defaultSeries(Arrival arrival, AccountId account) {
        return arrival.jdbc()
                .sql("select series_id from invoicing_settings where account_id = :account")
                .param("account", account.value())
                .query(UUID.class)
                .optional();
    }

    private static boolean sharesNumber(Arrival arrival, AccountId own, UUID series) {
        return arrival.jdbc()
                .sql("""
                select exists (select 1 from invoice mine
                                 join invoice theirs on theirs.account_id = :account and theirs.number = mine.number
                                 left join number_series series
                                   on series.account_id = :account and series.id = theirs.series_id
                                where mine.account_id = :own and mine.series_id = :series
                                  and (theirs.sequence is not null or series.closed is not true))
                """)
                .param("account", arrival.account().value())
                .param("own", own.value())
                .param("series", series)
                .query(Boolean.class)
                .single();
    }

    /** After the records of the own account were copied. */
    void apply(Arrival arrival, String serviceName) {
        var standard = defaultSeries(arrival, arrival.account()).orElseThrow();
        for (Fate fate : fates) {
            if (fate.unitedWith() != null) {
                unite(arrival, fate.series(), fate.unitedWith());
            } else if (fate.closed()) {
                close(arrival, fate.series(), serviceName);
                moveDrafts(arrival, fate.series(), standard);
            }
        }
        advance(arrival, standard);
        fates.stream()
                .map(fate -> Objects.requireNonNullElse(fate.unitedWith(), fate.series()))
                .distinct()
                .forEach(series -> advance(arrival, series));
    }

    private static void unite(Arrival arrival, UUID series, UUID into) {
        arrival.jdbc()
                .sql("update invoice set series_id = :into where account_id = :account and series_id = :series")
                .param("into", into)
                .param("account", arrival.account().value())
                .param("series", series)
                .update();
        arrival.jdbc()
                .sql("delete from number_series where account_id = :account and id = :series")
                .param("account", arrival.account().value())
                .param("series", series)
                .update();
    }

    private static void close(Arrival arrival, UUID series, String serviceName) {
        arrival.jdbc()
                .sql("""
                update number_series set closed = true, name = left(name, 70) || ' (' || :service || ')'
                 where account_id = :account and id = :series
                """)
                .param("service", serviceName)
                .param("account", arrival.account().value())
                .param("series", series)
                .update();
    }

    private static void moveDrafts(Arrival arrival, UUID series, UUID into) {
        arrival.jdbc()
                .sql("""
                update invoice set series_id = :into
                 where account_id = :account and series_id = :series and state = 'DRAFT'
                """)
                .param("into", into)
                .param("account", arrival.account().value())
                .param("series", series)
                .update();
    }

    /** Numbers are compared as they are printed, whichever series they are in. */
    private static void advance(Arrival arrival, UUID series) {
        arrival.jdbc()
                .sql("""
                update number_series series
                   set next_number = greatest(series.next_number, 1 + coalesce((
                       select max(digits::bigint)
                         from (select substr(number, char_length(coalesce(series.prefix, '')) + 1) as digits
                                 from invoice
                                where account_id = :account
                                  and starts_with(number, coalesce(series.prefix, ''))
                                  and (sequence is not null
                                       or not exists (select 1 from number_series s
                                                       where s.account_id = :account and s.id = invoice.series_id
                                                         and s.closed))) printed
                        where digits ~ '^[0-9]{1,15}$'
                          and (char_length(digits) = greatest(series.min_digits, 1)
                               or char_length(digits) > series.min_digits and digits ~ '^[1-9]')), 0))
                 where series.account_id = :account and series.id = :series and not series.closed
                """)
                .param("account", arrival.account().value())
                .param("series", series)
                .update();
    }
}
