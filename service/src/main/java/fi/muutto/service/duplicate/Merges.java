package fi.muutto.service.duplicate;

import static fi.muutto.protocol.record.RegisterMergeRecord.*;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.duplicate.MovedReferences.Step;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Ids;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Yhdistäminen: makes two records of a register one, each in one transaction with all that points to them. */
@Component
class Merges {
    /** Pairs of one press, so that nobody's transaction gets too long. */
    static final int MOST_AT_ONCE = 200;

    private final AccountWork work;
    private final RecordRows rows;
    private final PairFinder finder;
    private final MovedReferences references;
    private final MergeRows merges;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Merges(
            AccountWork work,
            RecordRows rows,
            PairFinder finder,
            MovedReferences references,
            MergeRows merges,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.rows = rows;
        this.finder = finder;
        this.references = references;
        this.merges = merges;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Merges the pair if both are still what was seen; the id of the merge, or empty if nothing was changed. */
    Optional<UUID> merge(AccountId account, PersonId person, Register register, UUID kept, UUID gone, String seen) {
        return work.write(account, () -> {
            var locked = lock(account, register, Set.copyOf(List.of(kept, gone)));
            var step = finder.find(account, register, kept, gone)
                    .filter(pair -> pair.seen().equals(seen))
                    .map(pair -> merge(account, person, register, held(locked, kept), held(locked, gone)));
            step.ifPresent(one -> finish(account, register, List.of(one)));
            return step.map(Step::merge);
        });
    }

    /** In the order of their ids, so that two who press at once wait for each other in a row. */
    private Map<UUID, RecordLine> lock(AccountId account, Register register, Set<UUID> records) {
        var locked = new HashMap<UUID, RecordLine>();
        records.stream()
                .sorted(Comparator.comparing(UUID::toString))
                .forEach(id -> rows.lock(account, register.type(), id).ifPresent(line -> locked.put(id, line)));
        return locked;
    }

    private static RecordLine held(Map<UUID, RecordLine> locked, UUID id) {
        return Objects.requireNonNull(locked.get(id));
    }

    /** All but the references and the removal, which {@link #finish} does for many at once. */
    private Step merge(AccountId account, PersonId person, Register register, RecordLine kept, RecordLine gone) {
        var keptId = UUID.fromString(kept.id());
        var goneId = UUID.fromString(gone.id());
        var filled = filled(register, kept, gone);
        var merge = ids.next();
        rows.insert(
                account,
                RecordLine.of(TYPE)
                        .set(ID, merge)
                        .set(REGISTER, register.type().name())
                        .set(KEPT_ID, keptId)
                        .set(GONE_ID, goneId)
                        .set(GONE_LINE, GoneLine.text(gone))
                        .set(FILLED, filledText(filled, kept))
                        .set(MERGED_AT, clock.instant()));
        if (!filled.isEmpty()) {
            filled.forEach(field -> kept.set(field, merges.value(field, gone)));
            rows.update(account, kept, filled);
        }
        audit.record(account, person.value(), register.type().name() + ".merged", TYPE.name(), merge.toString(), null);
        return new Step(merge, goneId, keptId);
    }

    private void finish(AccountId account, Register register, List<Step> steps) {
        references.move(account, register, steps);
        merges.delete(account, register, steps.stream().map(Step::from).toList());
    }

    private static List<Field> filled(Register register, RecordLine kept, RecordLine gone) {
        return register.fields().stream()
                .filter(field -> isEmpty(kept.get(field)) && !isEmpty(gone.get(field)))
                .toList();
    }

    /** An empty text is no unknown one: undoing brings back which of them it was. */
    private static String filledText(List<Field> filled, RecordLine kept) {
        return filled.stream()
                .map(field -> field.name() + (kept.get(field) == null ? "" : "="))
                .collect(Collectors.joining(" "));
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.isEmpty();
    }

    /**
     * Merges all sure pairs that were shown, the older record of each staying; a pair that is not sure any more after
     * another one was merged is left.
     */
    int mergeSure(AccountId account, PersonId person, Set<String> shown) {
        return work.write(account, () -> {
            var pairs = finder.find(account, true, MOST_AT_ONCE).stream()
                    .filter(pair -> shown.contains(pair.seen()))
                    .toList();
            return Stream.of(Register.values())
                    .mapToInt(register -> mergeSure(
                            account,
                            person,
                            register,
                            pairs.stream().filter(pair -> pair.isOf(register)).toList()))
                    .sum();
        });
    }

    private int mergeSure(AccountId account, PersonId person, Register register, List<Pair> pairs) {
        var locked = lock(account, register, Pair.records(pairs));
        var steps = new LinkedHashMap<UUID, Step>();
        for (var pair : pairs) {
            if (locked.containsKey(pair.firstId()) && locked.containsKey(pair.secondId())) {
                finder.find(account, register, pair.firstId(), pair.secondId())
                        .filter(Pair::sure)
                        .map(now -> merge(
                                account, person, register, held(locked, now.keptId()), held(locked, now.goneId())))
                        .ifPresent(step -> steps.put(step.from(), step));
                locked.keySet().removeAll(steps.keySet());
            }
        }
        if (!steps.isEmpty()) {
            finish(account, register, List.copyOf(steps.values()));
        }
        return steps.size();
    }

    /** Remembers that both stay; answers false if they are not what was seen. */
    boolean keepBoth(AccountId account, PersonId person, Register register, UUID one, UUID other, String seen) {
        return work.write(account, () -> {
            var pair = finder.find(account, register, one, other)
                    .filter(found -> found.seen().equals(seen));
            pair.ifPresent(found -> {
                merges.keepApart(account, ids.next(), found, clock.instant());
                audit.record(
                        account,
                        person.value(),
                        register.type().name() + ".kept_apart",
                        register.type().name(),
                        found.firstId().toString(),
                        found.secondId().toString());
            });
            return pair.isPresent();
        });
    }
}
