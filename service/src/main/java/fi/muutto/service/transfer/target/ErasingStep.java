package fi.muutto.service.transfer.target;

import fi.muutto.service.records.BulkWork;
import fi.muutto.service.records.Erase;
import fi.muutto.service.records.NotArrivingException;
import org.springframework.stereotype.Component;

/** Clears away what an attempt has copied and will not use. */
@Component
class ErasingStep {
    private final Erase erase;
    private final BulkWork bulk;

    ErasingStep(Erase erase, BulkWork bulk) {
        this.erase = erase;
        this.bulk = bulk;
    }

    void run(AttemptRow row) {
        if (row.eraseDue()) {
            var account = row.arriving();
            if (account != null) {
                erase(row, account);
            }
            bulk.run(jdbc -> {
                new AttemptWriter(jdbc).eraseDue(row.id(), false);
                return true;
            });
        }
    }

    private void erase(AttemptRow row, fi.muutto.service.account.AccountId account) {
        try {
            erase.erase(account, row.id());
        } catch (NotArrivingException e) {
            // An account of this id lives here or arrives by another attempt: nothing of it is this attempt's.
        }
    }
}
