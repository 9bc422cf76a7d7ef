package fi.muutto.service.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.database.TestPostgres;
import fi.muutto.service.records.Tally;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 10 000 customers of whom 4 000 are doubles, 10 000 products of which 200 are, and 100 000 lines. */
@ServiceTest
class ManyDoublesTest {
    @Value("${muutto.database.url}")
    private String url;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PairFinder finder;

    @Autowired
    private Merges merges;

    @Autowired
    private Undoing undoing;

    @Autowired
    private MergeRows done;

    @Autowired
    private Tally tally;

    private AccountId account;
    private PersonId person;

    @BeforeEach
    void fill() {
        var owner = visitors.owner();
        account = visitors.accountOf(owner);
        person = visitors.personOf(owner);
        write("""
                insert into customer (account_id, id, number, kind, name, business_id, vat_number, einvoice_address, note,
                                      archived, created_at)
                select :account, md5('customer' || n)::uuid, n::text, 'COMPANY', 'Asiakas ' || n,
                       case when n <= 4000 then lpad((n / 2)::text, 7, '0') || '-1'
                            when n % 2 = 0 then lpad((n * 7)::text, 7, '9') || '-3' end,
                       case when n > 4000 and n % 3 = 0 then 'SE' || n || '01' end,
                       case when n > 4000 then '0037' || lpad(n::text, 8, '5') end, repeat('muistiinpano ', 10),
                       false, '2026-01-01Z'::timestamptz + n * interval '1 minute'
                  from generate_series(2, 10001) n
                """);
        write("""
                insert into product (account_id, id, code, name, description, price, price_mode, vat_category, vat_rate,
                                     archived, created_at)
                select :account, md5('product' || n)::uuid, 'K' || case when n <= 400 then n / 2 else n end,
                       'Tuote ' || case when n <= 400 then n / 2 else n end, repeat('kuvaus ', 10), 10, 'NET', 'S', 25.5,
                       false, '2026-01-01Z'::timestamptz + n * interval '1 minute'
                  from generate_series(2, 10001) n
                """);
    }

    private void fillInvoices() throws SQLException {
        analyze();
        write("""
                insert into invoice (account_id, id, type_code, state, number, currency, language, price_mode, customer_id,
                    seller_vat_registered, seller_prepayment_registered, buyer_name, line_total, allowance_total,
                    charge_total, net_total, vat_total, gross_total, prepaid_total, rounding, payable, paid_total,
                    credited_total, loss_total, open_total, created_at, version)
                select :account, md5('invoice' || n)::uuid, '380', 'DRAFT', n::text, 'EUR', 'fi', 'NET',
                       md5('customer' || n % 10000 + 2)::uuid, true, true, 'Ostaja Oy',
                       0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '2026-01-01Z', 1
                  from generate_series(1, 2000) n
                """);
        analyze();
        write("""
                insert into invoice_line (account_id, id, invoice_id, position, product_id, name, vat_category, net)
                select :account, md5('line' || n)::uuid, md5('invoice' || n / 50 + 1)::uuid, n % 50 + 1,
                       md5('product' || n % 10000 + 2)::uuid, 'Rivi', 'S', 0
                  from generate_series(0, 99999) n
                """);
        write("update invoice set state = 'OPEN' where account_id = :account");
    }

    /** Else the checks of the lines' references look through whole registers. */
    private void analyze() throws SQLException {
        var name = url.replaceAll(".*/([^/?]+).*", "$1");
        try (var admin = TestPostgres.admin(name);
                var statement = admin.createStatement()) {
            statement.execute("analyze customer, product, invoice, invoice_line");
        }
    }

    private void write(String sql) {
        work.write(
                account, () -> jdbc.sql(sql).param("account", account.value()).update());
    }

    @Test
    void areCountedListedMergedAndPartedInReasonableTime() throws SQLException {
        timed("counts without statistics", 2, () -> finder.counts(account));
        fillInvoices();
        for (var register : Register.values()) {
            assertThat(plan(register)).as(register.name()).doesNotContain("Nested Loop");
        }
        assertThat(timed("counts", 1, () -> finder.counts(account)))
                .extracting(PairCount::reason, PairCount::pairs)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("BUSINESS_ID", 1999L),
                        org.assertj.core.groups.Tuple.tuple("CODE", 199L));
        timed("customer counts", 1, () -> finder.counts(account, Register.CUSTOMER));
        timed("product counts", 1, () -> finder.counts(account, Register.PRODUCT));
        var before = work.read(account, () -> tally.of(account));
        var pairs = timed("list", 2, () -> finder.find(account, true, Merges.MOST_AT_ONCE));
        var seen = pairs.stream().map(Pair::seen).collect(Collectors.toSet());
        assertThat(timed("merge", 20, () -> merges.mergeSure(account, person, seen)))
                .isEqualTo(pairs.size());
        List<UUID> merged = done.into(account, null).stream()
                .map(line -> UUID.fromString(line.id()))
                .toList();
        assertThat(merged).hasSize(pairs.size());
        timed(
                "undo all",
                60,
                () -> merged.stream()
                        .map(merge -> undoing.undo(account, person, merge))
                        .toList());
        assertThat(work.read(account, () -> tally.of(account))).isEqualTo(before);
    }

    private String plan(Register register) {
        return work.read(account, () -> {
            jdbc.sql("set local enable_nestloop = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain " + PairSql.of(register) + " select count(*) from pair")
                            .param("account", account.value())
                            .param("only", null, java.sql.Types.ARRAY)
                            .query(String.class)
                            .list());
        });
    }

    private static <T> T timed(String what, int seconds, Supplier<T> work) {
        long began = System.nanoTime();
        var result = work.get();
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(took).as(what).isLessThan(Duration.ofSeconds(seconds));
        return result;
    }
}
