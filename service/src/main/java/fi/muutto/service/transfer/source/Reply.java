package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.AnswerJson;
import fi.muutto.protocol.transfer.Refusal;
import fi.muutto.protocol.transfer.RefusalReason;

/** A JSON answer to a message. */
record Reply(int status, byte[] json) {
    static Reply ok(byte[] json) {
        return new Reply(200, json);
    }

    static Reply refused(Refusal refusal) {
        return new Reply(refusal.reason().status(), AnswerJson.write(refusal));
    }

    static Reply refused(RefusalReason reason) {
        return refused(Refusal.of(reason));
    }
}
