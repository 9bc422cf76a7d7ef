package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.HandOverRequest;
import fi.muutto.service.account.Arrivals;
import fi.muutto.service.records.BulkWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Goes live and takes it back: what fails here ends the attempt while that harms nobody. */
@Component
class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private final BulkWork bulk;
    private final Arrivals arrivals;
    private final GoingLive goingLive;

    Rehearsal(BulkWork bulk, Arrivals arrivals, GoingLive goingLive) {
        this.bulk = bulk;
        this.arrivals = arrivals;
        this.goingLive = goingLive;
    }

    void run(AttemptRow row, HandOverRequest handOver) {
        try {
            bulk.rehearse(jdbc -> {
                if (!arrivals.freezeOwn(row.own(), row.id())) {
                    throw new CheckFailedException(EndReason.REHEARSAL);
                }
                goingLive.rehearse(jdbc, row, handOver);
                return true;
            });
        } catch (DataIntegrityViolationException e) {
            // Its message may quote a row.
            LOG.warn("transfer {} cannot go live: {}", row.id(), e.getClass().getSimpleName());
            throw new CheckFailedException(EndReason.REHEARSAL);
        }
    }
}
