package fi.muutto.service.records;

import fi.muutto.protocol.record.Problem;
import fi.muutto.protocol.record.Problem.Flaw;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.account.AccountId;
import java.util.List;

/** The database refused a batch; what it said may hold personal data and goes no further. */
final class CopyRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RecordType type;
    private final transient List<RecordLine> lines;
    private final String state;

    CopyRefusedException(RecordType type, List<RecordLine> lines, String state) {
        super(type + " refused: " + state);
        this.type = type;
        this.lines = lines;
        this.state = state;
    }

    /** The database names the first flaw only; this finds the others of its kind. */
    Problems explained(AccountId account, RecordCheck check) {
        var problems = new Problems();
        if (state.equals("23503")) {
            check.dangling(account, lines, problems);
        }
        if (problems.isEmpty()) {
            var flaw = state.equals("23505") ? Flaw.DUPLICATE : Flaw.FORM;
            problems.add(new Problem(type, null, null, flaw, null));
        }
        return problems;
    }
}
