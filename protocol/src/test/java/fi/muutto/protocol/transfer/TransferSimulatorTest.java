package fi.muutto.protocol.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both machines in a world where everything goes wrong. One seed: -Dsimulator.seed=…; how many: -Dsimulator.seeds=… */
class TransferSimulatorTest {
    private static final long SEEDS = Long.getLong("simulator.seeds", 12_000);
    /** Steps that only a faulty service or an older version of it can bring about; the machines' own tests take them. */
    private static final Set<Enum<?>> UNREACHABLE = Set.of(
            SourceStep.ACKNOWLEDGE_REFUSED,
            SourceStep.TWO_RECEIPTS,
            TargetStep.ACKNOWLEDGE_REFUSED,
            TargetStep.ABORT_IGNORED,
            TargetStep.VERSION_REFUSED);

    @Test
    void noFaultLeavesTwoWritableAccountsOrNone() {
        var only = Long.getLong("simulator.seed");
        var sightings = EnumSet.noneOf(Sighting.class);
        if (only != null) {
            run(only, sightings);
            return;
        }
        for (long seed = 0; seed < SEEDS; seed++) {
            run(seed, sightings);
        }
        assertThat(sightings).containsExactlyInAnyOrder(Sighting.values());
        var steps = new HashSet<Enum<?>>(List.of(SourceStep.values()));
        steps.addAll(List.of(TargetStep.values()));
        steps.removeAll(BrokenRule.NONE.seen());
        assertThat(steps).isSubsetOf(UNREACHABLE);
    }

    private static void run(long seed, Set<Sighting> sightings) {
        try {
            new SimulatedWorld(seed, sightings, BrokenRule.NONE).run();
        } catch (AssertionError | RuntimeException e) {
            fail(
                    "seed " + seed + ": " + e.getMessage() + "\nagain: mvn -pl rules,protocol test"
                            + " -Dtest=TransferSimulatorTest -Dsurefire.failIfNoSpecifiedTests=false -Dsimulator.seed="
                            + seed,
                    e);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aBrokenRuleIsNoticed(BrokenRule rule) {
        for (long seed = 0; seed < SEEDS; seed++) {
            try {
                new SimulatedWorld(seed, EnumSet.noneOf(Sighting.class), rule).run();
            } catch (AssertionError noticed) {
                return;
            }
        }
        fail(rule + " went unnoticed");
    }
}
