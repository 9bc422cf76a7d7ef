package fi.muutto.service.records;

import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import java.util.List;
import java.util.stream.Stream;

/** The three closed lists: every table of the database stands in exactly one of them. */
final class TableLists {
    /** Tables that belong to declared records without being one. */
    static final List<String> PARTS = List.of("file_chunk");

    /** Account tables that no record type declares: they stay when an account moves. */
    static final List<String> STAYING = List.of("purchase_file", "purchase_file_chunk", "purchase_invoice");

    /** Tables of the service about an account: row security, no backstop, never in the digest. */
    static final List<String> SERVICE = List.of(
            "arrival",
            "arrival_difference",
            "arrival_remark",
            "audit_event",
            "audit_head",
            "import_batch",
            "import_file",
            "import_turn",
            "recurring_pause",
            "source_acceptance",
            "source_copy",
            "source_progress");

    /** Tables of the service as a whole: no row security. */
    static final List<String> SHARED = List.of(
            "account",
            "flyway_schema_history",
            "member",
            "password_try",
            "person",
            "scheduled_tasks",
            "source_attempt",
            "source_key",
            "spring_session",
            "spring_session_attributes",
            "target_attempt",
            "target_phase",
            "target_problem",
            "target_progress");

    /** Shared tables that name an account: they are what leads to it. */
    static final List<String> LEADING = List.of("member", "source_attempt", "source_key");

    private TableLists() {}

    static List<String> account() {
        return Stream.of(RecordTypes.ALL.stream().map(RecordType::name), PARTS.stream(), STAYING.stream())
                .flatMap(names -> names)
                .toList();
    }

    static List<String> ofAnAccount() {
        return Stream.concat(account().stream(), SERVICE.stream()).toList();
    }

    static List<String> all() {
        return Stream.concat(ofAnAccount().stream(), SHARED.stream()).toList();
    }
}
