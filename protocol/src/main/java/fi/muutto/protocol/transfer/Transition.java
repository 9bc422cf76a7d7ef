package fi.muutto.protocol.transfer;

import java.util.List;

/**
 * What an event leads to. The caller loads the state under its lock, applies the machine, stores the new state and runs
 * the commands: those {@link Command#afterCommit} once the transaction has ended, the others inside it.
 *
 * @param name which step of the machine it was
 * @param state the state to be stored; the same object if nothing changes
 * @param commands to be run in this order
 */
public record Transition<N extends Enum<N>, S, C extends Command>(N name, S state, List<C> commands) {
    public Transition {
        commands = List.copyOf(commands);
    }
}
