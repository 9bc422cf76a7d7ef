package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.protocol.transfer.AccountHead;
import fi.muutto.protocol.transfer.TypeCount;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether an account could be taken in, by what the source says of it before anything is frozen. */
@Component
class Admission {
    /** What a record takes in the database, its indexes included, at most in the measurements. */
    private static final long BYTES_OF_A_RECORD = 1024;
    /** Rows and files, the log of their writing, and room for the work of the database. */
    private static final int TIMES = 3;

    private final JdbcClient jdbc;
    private final FreeSpace space;

    Admission(JdbcClient jdbc, FreeSpace space) {
        this.jdbc = jdbc;
        this.space = space;
    }

    /** Why not; empty if nothing is in the way. */
    Optional<EndReason> refusal(AccountHead head) {
        if (head.schema() != RecordTypes.SCHEMA_VERSION) {
            return Optional.of(head.schema() < RecordTypes.SCHEMA_VERSION ? EndReason.VERSION_OLD : EndReason.VERSION);
        }
        if (isHere(head)) {
            return Optional.of(EndReason.ALREADY_HERE);
        }
        return needed(head) > space.bytes() ? Optional.of(EndReason.NO_SPACE) : Optional.empty();
    }

    private boolean isHere(AccountHead head) {
        return jdbc.sql("select count(*) from account where id = :account and state <> 'ARRIVING'")
                        .param("account", head.account())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** In bytes; what is too large to be counted is too large. */
    private static long needed(AccountHead head) {
        long records = head.counts().stream().mapToLong(TypeCount::count).sum();
        try {
            return Math.multiplyExact(
                    TIMES, Math.addExact(head.fileBytes(), Math.multiplyExact(records, BYTES_OF_A_RECORD)));
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }
}
