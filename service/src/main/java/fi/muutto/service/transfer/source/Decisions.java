package fi.muutto.service.transfer.source;

import fi.muutto.protocol.transfer.Attempt;
import fi.muutto.protocol.transfer.SourceAccount;
import fi.muutto.protocol.transfer.SourceCommand;
import fi.muutto.protocol.transfer.SourceEvent;
import fi.muutto.protocol.transfer.SourceKey;
import fi.muutto.protocol.transfer.SourceMachine;
import fi.muutto.protocol.transfer.SourceState;
import fi.muutto.protocol.transfer.SourceStep;
import fi.muutto.protocol.transfer.Transition;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.transfer.TransferLog;
import fi.muutto.service.transfer.TransferMark;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one place where an account that leaves changes: locks the account, asks the state machine, stores what it says and
 * does what it wants, in one transaction.
 */
@Component
class Decisions {
    /** An account that does not exist: what leads nowhere is answered with the same work as what leads somewhere. */
    static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final AccountWork work;
    private final SourceStateRepository states;
    private final SourceKeyRepository keys;
    private final SourceCopyRepository copies;
    private final SourceCommands commands;
    private final SourceAudit audit;
    private final Replies replies;
    private final TransferLog log;
    private final Clock clock;

    Decisions(
            AccountWork work,
            SourceStateRepository states,
            SourceKeyRepository keys,
            SourceCopyRepository copies,
            SourceCommands commands,
            SourceAudit audit,
            Replies replies,
            TransferLog log,
            Clock clock) {
        this.work = work;
        this.states = states;
        this.keys = keys;
        this.copies = copies;
        this.commands = commands;
        this.audit = audit;
        this.replies = replies;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What an event is about.
     *
     * @param attempt of the message; null if it names none
     * @param person who is logged in; null for the other service and for timers
     * @param sourceReceipt what came with an acknowledgement, verified; else null
     * @param targetReceipt what came with an acknowledgement, verified; else null
     */
    record About(
            AccountId account,
            @Nullable Attempt attempt,
            @Nullable UUID person,
            @Nullable String sourceReceipt,
            @Nullable String targetReceipt) {
        static About attempt(AccountId account, Attempt attempt) {
            return new About(account, attempt, null, null, null);
        }

        static About key(AccountId account, @Nullable UUID person) {
            return new About(account, null, person, null, null);
        }
    }

    /**
     * Decides in the caller's transaction or one of its own.
     *
     * @throws AccountHeldException after 5 s; nothing has changed then
     * @throws AttemptTakenException if another message of the attempt came first; to be tried again
     */
    Outcome decide(About about, Function<LockedAccount, SourceEvent> asked) {
        var outcome = work.record(about.account(), () -> inside(about, asked));
        if (outcome.mark() != null) {
            log.append(outcome.mark());
        }
        return outcome;
    }

    private Outcome inside(About about, Function<LockedAccount, SourceEvent> asked) {
        var locked = states.hold(about.account(), about.attempt());
        var event = asked.apply(locked);
        var transition = SourceMachine.apply(locked.machine(), event);
        boolean kept = run(about, locked, transition);
        storeKey(locked, transition);
        storeRest(locked.account(), locked.machine(), transition);
        audit.record(about, locked, transition, kept);
        return outcome(about, locked, event, transition);
    }

    /** Answers whether the target's receipt is new. */
    private boolean run(
            About about, LockedAccount locked, Transition<SourceStep, SourceState, SourceCommand> transition) {
        boolean kept = false;
        for (var command : transition.commands()) {
            if (command instanceof SourceCommand.KeepTargetReceipt keep) {
                kept = commands.keepTargetReceipt(about.account(), keep.attempt(), text(about.targetReceipt()));
            } else {
                run(command, about, locked, transition);
            }
        }
        return kept;
    }

    private void run(
            SourceCommand command,
            About about,
            LockedAccount locked,
            Transition<SourceStep, SourceState, SourceCommand> transition) {
        var before = locked.machine().account();
        if (command instanceof SourceCommand.Freeze) {
            commands.freeze(
                    about.account(), (SourceAccount.Frozen) transition.state().account());
        } else if (command instanceof SourceCommand.Reopen) {
            commands.reopen(about.account());
        } else if (command instanceof SourceCommand.Burn burn) {
            commands.burn(
                    before instanceof SourceAccount.Absent ? null : about.account(), burn.attempt(), transition.name());
        } else if (command instanceof SourceCommand.HandOver) {
            commands.handOver(about.account(), (SourceAccount.Frozen) before);
        } else if (command instanceof SourceCommand.CloseAgain close) {
            commands.closeAgain(locked, close.attempt(), text(about.sourceReceipt()));
        }
    }

    private void storeKey(LockedAccount locked, Transition<SourceStep, SourceState, SourceCommand> transition) {
        var before = locked.machine().key();
        var after = transition.state().key();
        if (after.equals(before)) {
            return;
        }
        if (after instanceof SourceKey.Spent spent) {
            keys.spend(locked.account(), spent);
        } else if (after instanceof SourceKey.Live live
                && before instanceof SourceKey.Live was
                && live.publicId().equals(was.publicId())) {
            keys.store(locked.account(), live);
        } else if (!(before instanceof SourceKey.None)) {
            keys.end(locked.account(), transition.name().name(), clock.instant());
        }
    }

    /** What changes without a command: the lease and the count. */
    private void storeRest(
            AccountId account, SourceState before, Transition<SourceStep, SourceState, SourceCommand> transition) {
        if (before.account() instanceof SourceAccount.Frozen was
                && transition.state().account() instanceof SourceAccount.Frozen now) {
            if (!now.leaseUntil().equals(was.leaseUntil())) {
                commands.prolong(account, now);
            }
            if (now.tally() != null && !now.tally().equals(was.tally())) {
                copies.storeTally(account, now.attempt().id(), now.tally());
            }
        }
    }

    private Outcome outcome(
            About about,
            LockedAccount locked,
            SourceEvent event,
            Transition<SourceStep, SourceState, SourceCommand> transition) {
        var reply = new Reply(204, new byte[0]);
        TransferMark mark = null;
        for (var command : transition.commands()) {
            if (command instanceof SourceCommand.Answer answer) {
                reply = replies.answer(answer.answer(), about.account(), transition.state(), about.attempt());
            } else if (command instanceof SourceCommand.Refuse refuse) {
                reply = replies.refusal(refuse.reason(), locked, event, about.attempt());
            } else if (command instanceof SourceCommand.WriteDown write) {
                mark = mark(about.account(), write.attempt());
            }
        }
        return new Outcome(transition.name(), reply, mark);
    }

    private TransferMark mark(AccountId account, Attempt attempt) {
        return new TransferMark(
                TransferMark.Kind.HANDED_OVER,
                attempt.id(),
                account.value(),
                account.value(),
                copies.sourceReceipt(account, attempt.id()).orElseThrow());
    }

    private static String text(@Nullable String receipt) {
        if (receipt == null) {
            throw new IllegalStateException("the event came without its receipt");
        }
        return receipt;
    }
}
