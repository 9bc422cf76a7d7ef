package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.HandOverRequest;
import fi.muutto.protocol.transfer.Receipts;
import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.protocol.transfer.SeriesEnd;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.protocol.transfer.TargetReceipt;
import fi.muutto.protocol.transfer.TypeCount;
import fi.muutto.service.records.Arrival;
import fi.muutto.service.shell.PeerIdentity;
import fi.muutto.service.shell.ServiceIdentity;
import fi.muutto.service.transfer.ServiceKeys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Vastaanottokuitti: what this side promises in writing once the account lives here. */
@Component
class ArrivalReceipt {
    private final ServiceKeys keys;
    private final ServiceIdentity service;
    private final PeerIdentity peer;
    private final Clock clock;

    ArrivalReceipt(ServiceKeys keys, ServiceIdentity service, PeerIdentity peer, Clock clock) {
        this.keys = keys;
        this.service = service;
        this.peer = peer;
        this.clock = clock;
    }

    String serviceName() {
        return service.displayName();
    }

    String sourceKey() {
        return peer.name();
    }

    String sign(Arrival arrival, HandOverRequest handOver, Sha256 sourceReceipt) {
        return Receipts.sign(
                new TargetReceipt(
                        arrival.attempt(),
                        arrival.account().value(),
                        peer.name(),
                        service.name(),
                        handOver.tally().digest(),
                        sourceReceipt,
                        series(arrival),
                        remarks(arrival),
                        clock.instant()),
                keys.own());
    }

    /** The series in which new invoices are numbered first; of many only the open ones. */
    private static List<SeriesEnd> series(Arrival arrival) {
        return arrival.jdbc()
                .sql("""
                select series.name as series,
                       (select number from invoice
                         where account_id = :account and series_id = series.id and sequence is not null
                         order by sequence desc limit 1) as last,
                       coalesce(series.prefix, '') || lpad(next_number::text,
                           greatest(min_digits, char_length(next_number::text))::int, '0') as next
                  from number_series series
                  left join invoicing_settings settings
                    on settings.account_id = series.account_id and settings.series_id = series.id
                 where series.account_id = :account and (not series.closed or settings.id is not null)
                 order by settings.id is null, series.id limit 100
                """)
                .param("account", arrival.account().value())
                .query(SeriesEnd.class)
                .list();
    }

    private static List<TypeCount> remarks(Arrival arrival) {
        return arrival.jdbc()
                .sql("""
                select type, count from (
                    select lower(kind) || '_twice' as type, count(*) as count from arrival_remark
                     where account_id = :account group by kind
                    union all
                    select 'settings_differ', count(*) from arrival_difference where account_id = :account
                    union all
                    select 'recurring_paused', count(*) from recurring_pause where account_id = :account) remarks
                 where count > 0 order by type
                """)
                .param("account", arrival.account().value())
                .query(TypeCount.class)
                .list();
    }

    static String json(HandOverRequest handOver) {
        return new String(RequestJson.write(handOver), StandardCharsets.UTF_8);
    }
}
