package fi.muutto.service.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.muutto.protocol.record.LineCheck;
import fi.muutto.protocol.record.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No value of a file vanishes: each element text and attribute is in a record, or on the list of those that are not.
 */
class EveryValueTest {
    private static final Path EXPECTED = Path.of("src/test/resources/importing/unplaced");

    static Stream<Path> files() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyValueIsPlacedOrListed(Path file) {
        assertThat(new ValueOracle(Samples.bytes(file)).vanished()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyListedValueStandsInTheFileWhereItIsSaidTo(Path file) {
        assertThat(new ValueOracle(Samples.bytes(file)).invented()).isEmpty();
    }

    /** The expected lists were gone through by hand, value by value. */
    @ParameterizedTest
    @MethodSource("files")
    void theListIsTheExpectedOne(Path file) throws IOException {
        var list = new InvoiceFiles()
                .read(Samples.bytes(file)).unplaced().stream()
                        .map(one -> one.why() + "\t" + one.path() + "\t"
                                + one.value().replaceAll("\\s+", " "))
                        .toList();
        var expected = EXPECTED.resolve(file.getFileName().toString().replace(".xml", ".txt"));
        assertThat(list).isEqualTo(Files.readAllLines(expected));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRecordObeysItsDeclaration(Path file) {
        var read = new InvoiceFiles().read(Samples.bytes(file));
        assertThat(flaws(read)).isEmpty();
    }

    @Test
    void theSamplesOfPeppolLoseNothingEither() {
        var files = Samples.peppol();
        assumeTrue(!files.isEmpty(), "the samples of Peppol lie only beside the repository, if at all");
        for (var file : files) {
            var oracle = new ValueOracle(Samples.bytes(file));
            assertThat(oracle.vanished()).as(file.toString()).isEmpty();
            assertThat(oracle.invented()).as(file.toString()).isEmpty();
            assertThat(flaws(new InvoiceFiles().read(Samples.bytes(file)))).isEmpty();
        }
    }

    /** Problems other than the values that storing adds. */
    static Stream<String> flaws(ReadInvoice read) {
        var problems = new ArrayList<Problem>();
        LineCheck.check(read.invoice(), problems);
        read.lines().forEach(line -> LineCheck.check(line, problems));
        read.allowances().forEach(allowance -> LineCheck.check(allowance.record(), problems));
        read.vats().forEach(vat -> LineCheck.check(vat, problems));
        return problems.stream()
                .map(problem -> problem.type() + " " + problem.field() + " " + problem.flaw())
                .filter(text -> !text.matches(".* (id|invoiceId|state|createdAt|version) MISSING"));
    }
}
