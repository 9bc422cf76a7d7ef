package fi.muutto.service.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.CanonicalLine;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.LineReader;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.service.EqualityOracle;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An account with hostile contents goes from one database to another and is the same there. */
class TravelTest {
    private static final UUID ATTEMPT = UUID.randomUUID();
    private static Engine source;
    private static Engine target;

    @BeforeAll
    static void start() {
        source = new Engine();
        target = new Engine();
    }

    @AfterAll
    static void stop() {
        source.close();
        target.close();
    }

    @Test
    void everyTypeTravelsUnchanged() throws SQLException {
        var account = source.account("ARRIVING", ATTEMPT);
        source.copy(account, ATTEMPT, HostileRecords.of(1, 60));

        target.account(account, "ARRIVING", ATTEMPT);
        travel(account, 20_000);

        assertThat(problems(target, account).kept()).isEmpty();
        assertThat(target.tally(account)).isEqualTo(source.tally(account));
        try (var first = source.admin();
                var second = target.admin()) {
            assertThat(EqualityOracle.rows(first, account.value())).isGreaterThan(1000);
            assertThat(EqualityOracle.differences(first, second, account.value()))
                    .isEmpty();
        }
    }

    /** What was written is what is read: canonical lines are compared with those that were made without the database. */
    @Test
    void whatIsReadIsWhatWasWritten() {
        var account = source.account("ARRIVING", ATTEMPT);
        var records = HostileRecords.of(2, 30);
        source.copy(account, ATTEMPT, records);

        records.forEach((type, lines) ->
                assertThat(pages(source, account, type, 5_000)).as(type.name()).isEqualTo(lines));
    }

    /** The database's rows become lines by another way than records do; both have to write the same bytes. */
    @Test
    void linesMadeOfRowsAreThoseMadeOfRecords() {
        var account = source.account("ARRIVING", ATTEMPT);
        var records = HostileRecords.of(6, 40);
        source.copy(account, ATTEMPT, records);

        records.forEach((type, lines) -> {
            var canonical = new CanonicalLine(type);
            var expected = new ByteArrayOutputStream();
            lines.forEach(line -> expected.writeBytes(canonical.bytes(line)));
            assertThat(new String(page(source, account, type, null, 100_000_000).lines(), UTF_8))
                    .as(type.name())
                    .isEqualTo(expected.toString(UTF_8));
        });
    }

    @Test
    void aTriggerThatAltersOneRowAtTheTargetIsFoundByReadingBack() throws SQLException {
        var account = source.account("ARRIVING", ATTEMPT);
        source.copy(account, ATTEMPT, HostileRecords.of(3, 20));
        target.account(account, "ARRIVING", ATTEMPT);

        try (var admin = target.admin();
                var statement = admin.createStatement()) {
            statement.execute("""
                    create function alter_one() returns trigger language plpgsql as
                    $$ begin new.position := new.position + 1; return new; end $$;
                    create trigger alter_one before insert on invoice_line for each row
                    when (pg_trigger_depth() = 0 and new.id > 'f0000000-0000-0000-0000-000000000000')
                    execute function alter_one();
                    alter table invoice_line enable always trigger alter_one;
                    """);
            travel(account, 1_000_000);
            statement.execute("drop trigger alter_one on invoice_line; drop function alter_one");
        }

        assertThat(target.tally(account).typesThatDifferFrom(source.tally(account)))
                .containsExactly("invoice_line");
    }

    @Test
    void sumsAreThoseOfTheLinesByCurrency() {
        var account = source.account("ARRIVING", ATTEMPT);
        var records = HostileRecords.of(4, 25);
        var invoices = records.get(InvoiceRecord.TYPE);
        invoices.forEach(invoice -> invoice.set(InvoiceRecord.CURRENCY, "EUR"));
        invoices.get(3).set(InvoiceRecord.CURRENCY, "SEK");
        invoices.get(4).set(InvoiceRecord.CURRENCY, "e1");
        source.copy(account, ATTEMPT, records);

        var expected = new LinkedHashMap<String, java.math.BigDecimal>();
        for (var invoice : invoices) {
            String currency = invoice.get(InvoiceRecord.CURRENCY);
            expected.merge(
                    currency.equals("e1") ? "XXX" : currency,
                    new java.math.BigDecimal(invoice.get(InvoiceRecord.PAYABLE)),
                    java.math.BigDecimal::add);
        }
        var sums = new LinkedHashMap<String, java.math.BigDecimal>();
        source.tally(account).totals().stream()
                .filter(total -> total.type().equals("invoice") && total.field().equals("payable"))
                .forEach(total -> sums.put(total.currency(), java.math.BigDecimal.valueOf(total.cents(), 2)));
        assertThat(sums).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void aPageHoldsAtLeastOneLineAndSaysWhereItEnds() {
        var account = source.account("ARRIVING", ATTEMPT);
        var records = HostileRecords.of(5, 10);
        source.copy(account, ATTEMPT, records);
        var ids = records.get(InvoiceRecord.TYPE).stream().map(RecordLine::id).toList();

        var first = page(source, account, InvoiceRecord.TYPE, null, 1);
        assertThat(first.count()).isEqualTo(1);
        assertThat(first.last()).isEqualTo(ids.get(0));
        assertThat(first.complete()).isFalse();

        var rest = page(source, account, InvoiceRecord.TYPE, first.last(), 10_000_000);
        assertThat(rest.count()).isEqualTo(9);
        assertThat(rest.last()).isEqualTo(ids.get(9));
        assertThat(rest.complete()).isTrue();

        var none = page(source, account, InvoiceRecord.TYPE, rest.last(), 10_000_000);
        assertThat(none.count()).isZero();
        assertThat(none.complete()).isTrue();
    }

    private static void travel(AccountId account, int bytes) {
        var records = new LinkedHashMap<RecordType, List<RecordLine>>();
        for (RecordType type : RecordTypes.ALL) {
            records.put(type, pages(source, account, type, bytes));
        }
        check(records);
        target.copy(account, ATTEMPT, records);
    }

    private static void check(Map<RecordType, List<RecordLine>> records) {
        var problems = new Problems();
        records.values().forEach(lines -> RecordCheck.lines(lines, null, problems));
        assertThat(problems.kept()).isEmpty();
    }

    private static Problems problems(Engine engine, AccountId account) {
        var problems = new Problems();
        engine.get(AccountWork.class).read(account, () -> {
            engine.get(RecordCheck.class).account(account, problems);
            return true;
        });
        return problems;
    }

    private static RecordPage page(Engine engine, AccountId account, RecordType type, String after, int bytes) {
        return engine.get(AccountWork.class)
                .read(account, () -> engine.get(RecordExport.class).page(account, type, after, bytes));
    }

    private static List<RecordLine> pages(Engine engine, AccountId account, RecordType type, int bytes) {
        var lines = new ArrayList<RecordLine>();
        String after = null;
        boolean complete = false;
        while (!complete) {
            var page = page(engine, account, type, after, bytes);
            try (var reader = new LineReader(type, new ByteArrayInputStream(page.lines()))) {
                for (var line = reader.next(); line != null; line = reader.next()) {
                    lines.add(line);
                }
            }
            after = page.last();
            complete = page.complete();
        }
        return lines;
    }
}
