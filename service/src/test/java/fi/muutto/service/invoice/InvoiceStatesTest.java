package fi.muutto.service.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceStatesTest {

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource({
        "100, '', OPEN, 0, 0, 0, 100",
        "100, PAID 100, PAID, 100, 0, 0, 0",
        "100, PART_PAID 40, PART_PAID, 40, 0, 0, 60",
        "100, PART_PAID 40; PAID 60, PAID, 100, 0, 0, 0",
        "100, PAID 130, PAID, 130, 0, 0, -30",
        "100, PAID 130; REFUND -30, PAID, 100, 0, 0, 0",
        "100, CREDITED 100, CREDITED, 0, 100, 0, 0",
        "100, CREDITED 30, OPEN, 0, 30, 0, 70",
        "100, CREDITED 30; PAID 70, PAID, 70, 30, 0, 0",
        "100, PAID 100; CREDITED 100, CREDITED, 100, 100, 0, -100",
        "100, CREDIT_LOSS 100, WRITTEN_OFF, 0, 0, 100, 0",
        "100, PART_PAID 40; CREDIT_LOSS 60, WRITTEN_OFF, 40, 0, 60, 0",
        "100, CREDIT_LOSS 100; PART_PAID 40, WRITTEN_OFF, 40, 0, 60, 0",
        "100, CREDIT_LOSS 100; PAID 100, PAID, 100, 0, 0, 0",
        "100, CREDIT_LOSS 100; PAID 130, PAID, 130, 0, 0, -30",
        "100, CREDIT_LOSS 30, OPEN, 0, 0, 30, 70",
        "0, '', PAID, 0, 0, 0, 0",
        "-100, '', OPEN, 0, 0, 0, -100",
        "-100, CREDITED -100, CREDITED, 0, -100, 0, 0",
        "-100, PAID -100, PAID, -100, 0, 0, 0",
        "-100, CREDIT_LOSS -100, WRITTEN_OFF, 0, 0, -100, 0",
        "100, FACTORING 100; NOTE 5, OPEN, 0, 0, 0, 100"
    })
    void theStateFollowsFromTheEntries(
            long payable, String entries, InvoiceState state, long paid, long credited, long loss, long open) {
        assertThat(InvoiceStates.stateOf(payable, parsed(entries)))
                .isEqualTo(new Standing(state, paid, credited, loss, open));
    }

    @Test
    void aReversalTakesBackWhatItReverses() {
        var paid = new EntrySum(UUID.randomUUID(), "PAID", 100L, null);
        var undone = new EntrySum(UUID.randomUUID(), "REVERSAL", -100L, paid.id());
        var redone = new EntrySum(UUID.randomUUID(), "REVERSAL", 100L, undone.id());
        assertThat(InvoiceStates.stateOf(100, List.of(undone, paid)).state()).isEqualTo(InvoiceState.OPEN);
        assertThat(InvoiceStates.stateOf(100, List.of(undone, redone, paid)).state())
                .isEqualTo(InvoiceState.PAID);
    }

    @Test
    void reversalsThatGoRoundInACircleOrLeadNowhereCountForNothing() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var circle = List.of(
                new EntrySum(one, "REVERSAL", -100L, other),
                new EntrySum(other, "REVERSAL", 100L, one),
                new EntrySum(UUID.randomUUID(), "REVERSAL", -50L, UUID.randomUUID()),
                new EntrySum(UUID.randomUUID(), "REVERSAL", -50L, null));
        assertThat(InvoiceStates.stateOf(100, circle).open()).isEqualTo(100);
    }

    private static List<EntrySum> parsed(String entries) {
        var parsed = new ArrayList<EntrySum>();
        for (var entry : entries.split(";")) {
            var words = entry.strip().split(" ");
            if (words.length == 2) {
                parsed.add(new EntrySum(UUID.randomUUID(), words[0], Long.valueOf(words[1]), null));
            }
        }
        return parsed;
    }
}
