package fi.muutto.service.transfer.source;

import fi.muutto.protocol.record.Kind;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.protocol.transfer.Attempt;
import fi.muutto.protocol.transfer.FilesRequest;
import fi.muutto.protocol.transfer.ProtocolException;
import fi.muutto.protocol.transfer.RecordsRequest;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.protocol.transfer.SourceEvent;
import fi.muutto.protocol.transfer.SourceMachine;
import fi.muutto.protocol.transfer.SourceStep;
import fi.muutto.protocol.transfer.TransferLimits;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.records.RecordExport;
import fi.muutto.service.records.RecordPage;
import fi.muutto.service.transfer.source.Decisions.About;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the content of an account to the attempt that it is bound to. */
@Component
class Reading {
    /** Half of what is taken: whoever takes four accounts in at once holds eight pages, twice over. */
    private static final int SERVED_BYTES = TransferLimits.PAGE_BYTES / 2;

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final AccountWork work;
    private final SourceStateRepository states;
    private final SourceProgressRepository progress;
    private final Decisions decisions;
    private final Messages messages;
    private final RecordExport export;
    private final Clock clock;

    Reading(
            AccountWork work,
            SourceStateRepository states,
            SourceProgressRepository progress,
            Decisions decisions,
            Messages messages,
            RecordExport export,
            Clock clock) {
        this.work = work;
        this.states = states;
        this.progress = progress;
        this.decisions = decisions;
        this.messages = messages;
        this.export = export;
        this.clock = clock;
    }

    /** A page of records, or why there is none. */
    record Page(@Nullable Reply refused, @Nullable RecordPage records) {}

    Page records(RecordsRequest message) {
        var type = type(message.type());
        if (type.isEmpty()) {
            return new Page(Reply.refused(RefusalReason.NOT_FOUND), null);
        }
        requireId(type.get(), message.after());
        var attempt = messages.attempt(message.attempt());
        return Messages.trying(
                () -> records(messages.accountOf(attempt), attempt, type.get(), message.after()),
                () -> new Page(Reply.refused(RefusalReason.BUSY), null));
    }

    /** The account is held by a shared lock while it is read: no decision falls in between. */
    private Page records(AccountId account, Attempt attempt, RecordType type, @Nullable String after) {
        var page = work.record(account, () -> {
            var state = states.share(account, attempt).machine();
            var read = SourceMachine.apply(state, new SourceEvent.Read(attempt, clock.instant()));
            if (read.name() != SourceStep.READ || !read.state().equals(state)) {
                return Optional.<RecordPage>empty();
            }
            var found = export.page(account, type, after, SERVED_BYTES);
            progress.read(account, attempt.id(), type.name(), after, found);
            return Optional.of(found);
        });
        if (page.isPresent()) {
            return new Page(null, page.get());
        }
        var refused = admit(account, attempt);
        return refused.isPresent() ? new Page(refused.get(), null) : records(account, attempt, type, after);
    }

    /** Checks the attempt for the files, which stay what they are once it has begun to read them. */
    Optional<Reply> admitFiles(FilesRequest message) {
        var attempt = messages.attempt(message.attempt());
        return Messages.trying(
                () -> admit(messages.accountOf(attempt), attempt),
                () -> Optional.of(Reply.refused(RefusalReason.BUSY)));
    }

    AccountId accountOf(UUID attempt) {
        return messages.accountOf(messages.attempt(attempt));
    }

    void filesRead(AccountId account, UUID attempt, long files) {
        work.record(account, () -> {
            progress.add(account, attempt, SourceProgressRepository.FILES, files);
            return true;
        });
    }

    /** Applies a sign of life; answers the refusal, if there is one. */
    private Optional<Reply> admit(AccountId account, Attempt attempt) {
        var outcome = decisions.decide(
                About.attempt(account, attempt), locked -> new SourceEvent.Read(attempt, clock.instant()));
        return outcome.step() == SourceStep.READ ? Optional.empty() : Optional.of(outcome.reply());
    }

    private static Optional<RecordType> type(String name) {
        return RecordTypes.ALL.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    private static void requireId(RecordType type, @Nullable String id) {
        boolean fits = id == null
                || (type.id().kind() == Kind.HASH
                        ? isHash(id)
                        : UUID_FORM.matcher(id).matches());
        if (!fits) {
            throw new ProtocolException(ProtocolException.Reason.OUT_OF_RANGE, "after");
        }
    }

    private static boolean isHash(String id) {
        try {
            return new Sha256(id).hex().equals(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
