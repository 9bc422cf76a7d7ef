package fi.muutto.service.duplicate;

import static fi.muutto.protocol.record.RegisterMergeRecord.*;

import fi.muutto.protocol.record.CustomerGroupRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.Kind;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.records.RecordRows;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Undoes a merge: the record that went comes back with what was moved from it; what was changed since stays changed. */
@Component
class Undoing {
    private final AccountWork work;
    private final RecordRows rows;
    private final MovedReferences references;
    private final MergeRows merges;
    private final Audit audit;

    Undoing(AccountWork work, RecordRows rows, MovedReferences references, MergeRows merges, Audit audit) {
        this.work = work;
        this.rows = rows;
        this.references = references;
        this.merges = merges;
        this.audit = audit;
    }

    /** What came of it. */
    enum Outcome {
        UNDONE,
        /** There is no such merge any more. */
        MISSING,
        /** The kept record went in a later merge, which is to be undone first. */
        LATER_FIRST,
        /** What was kept of the record is not readable here; it came from elsewhere. */
        UNREADABLE
    }

    Outcome undo(AccountId account, PersonId person, UUID id) {
        return work.write(account, () -> {
            var merge = rows.lock(account, TYPE, id);
            return merge.isEmpty() ? Outcome.MISSING : undo(account, person, merge.get());
        });
    }

    private Outcome undo(AccountId account, PersonId person, RecordLine merge) {
        var register = Register.named(merge.require(REGISTER));
        var gone = register.flatMap(of -> GoneLine.read(of.type(), merge.require(GONE_LINE), merge.require(GONE_ID)));
        var keptId = GoneLine.id(merge.require(KEPT_ID));
        if (gone.isEmpty() || keptId.isEmpty()) {
            return Outcome.UNREADABLE;
        }
        var type = register.orElseThrow().type();
        var kept = rows.lock(account, type, keptId.get());
        if (kept.isEmpty() && !merges.thatTook(account, merge.require(KEPT_ID)).isEmpty()) {
            return Outcome.LATER_FIRST;
        }
        var goneId = UUID.fromString(gone.get().id());
        if (rows.find(account, type, goneId).isPresent()) {
            return Outcome.UNREADABLE;
        }
        restore(account, gone.get());
        kept.ifPresent(line -> emptyAgain(account, register.orElseThrow(), line, gone.get(), merge.require(FILLED)));
        references.moveBack(account, UUID.fromString(merge.id()), register.orElseThrow(), keptId.get(), goneId);
        merges.deleteMerge(account, UUID.fromString(merge.id()));
        audit.record(account, person.value(), type.name() + ".unmerged", TYPE.name(), merge.id(), null);
        return Outcome.UNDONE;
    }

    /** A group that was removed meanwhile is not brought back. */
    private void restore(AccountId account, RecordLine gone) {
        if (gone.type().equals(CustomerRecord.TYPE)) {
            var group = gone.get(CustomerRecord.GROUP_ID);
            if (group != null
                    && rows.lock(account, CustomerGroupRecord.TYPE, UUID.fromString(group))
                            .isEmpty()) {
                gone.set(CustomerRecord.GROUP_ID, null);
            }
        }
        rows.insert(account, gone);
    }

    private void emptyAgain(AccountId account, Register register, RecordLine kept, RecordLine gone, String filled) {
        var names = List.of(filled.split(" "));
        List<Field> fields = register.fields().stream()
                .filter(field -> names.contains(field.name()) && !field.mandatory() || wasEmptyText(field, names))
                .filter(field -> Objects.equals(kept.get(field), gone.get(field)))
                .toList();
        if (!fields.isEmpty()) {
            fields.forEach(field -> kept.set(field, wasEmptyText(field, names) ? "" : null));
            rows.update(account, kept, fields);
        }
    }

    /** Never for numbers, references and codes that there must be: the names may have arrived from elsewhere. */
    private static boolean wasEmptyText(Field field, List<String> names) {
        boolean mayBeEmpty = field.kind() == Kind.TEXT || field.kind() == Kind.CODE && !field.mandatory();
        return mayBeEmpty && names.contains(field.name() + "=");
    }
}
