package fi.muutto.service.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.shell.Problems;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Write the date like this" shows a form that a date field reads, whichever language the page speaks. */
class DateAdviceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void theExampleOfAPaymentAndOfAnEntryIsWrittenAsTheFieldReadsIt() {
        assertExample(new PaymentForm("1", "10", "last week", "").problems(TODAY));
        assertExample(new EntryForm("1", "SENT", "last week", "", "").problems(TODAY));
    }

    private static void assertExample(Problems problems) {
        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.args()).isEqualTo(List.of("25.11.2026")));
    }
}
