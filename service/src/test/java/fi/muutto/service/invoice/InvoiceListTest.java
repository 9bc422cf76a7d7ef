package fi.muutto.service.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.TestClock;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.invoice.InvoiceFixtures.Seller;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class InvoiceListTest {
    @Autowired
    private Issuing issuing;

    @Autowired
    private Payments payments;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private InvoiceFixtures fixtures;
    private Seller seller;

    @Autowired
    void fixtures(AutowireCapableBeanFactory beans) {
        fixtures = beans.createBean(InvoiceFixtures.class);
    }

    @BeforeEach
    void open() {
        seller = fixtures.seller("2026-", 118, 1, "NATIONAL");
    }

    @Test
    void tabsCountAndTheListOpensWithWhatIsUnpaid() {
        fixtures.draft(seller, "1 x 1.00 @ 25.5");
        issue("1 x 10.00 @ 25.5");
        clock.set(Instant.parse("2026-10-01T09:00:00Z"));
        issue("1 x 20.00 @ 25.5");
        clock.set(TestClock.START);
        var paid = issue("1 x 30.00 @ 25.5");
        payments.pay(seller.account(), seller.person(), paid, null, 3_765, issuedDay(), null);
        var list = seller.visitor().get("/laskut");
        assertThat(list.text())
                .contains("Luonnokset 1 Avoimet 2 Erääntyneet 1 Maksetut 1 Kaikki 4")
                .contains("2 laskua · yhteensä 37,65 € · avoinna 37,65 €", "41 pv myöhässä")
                .doesNotContain("2026-120");
        assertThat(numbers(seller.visitor().get("/laskut?tila=eraantynyt"))).containsExactly("2026-119");
        assertThat(numbers(seller.visitor().get("/laskut?tila=maksettu"))).containsExactly("2026-120");
        assertThat(seller.visitor().get("/laskut?tila=luonnos").text()).contains("1,26 €");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-118",
                "118",
                "öljy",
                "ÄYRI",
                "20261188",
                "2026 1188",
                "Työ",
                "1234,5",
                "1 234,50",
                "1234.50 €",
                "1.234,50"
            })
    void aSearchFindsByNumberCustomerReferenceTextAndSum(String search) {
        var customer = fixtures.customer(seller.account(), "Muu Oy");
        var other = new Seller(seller.visitor(), seller.account(), seller.person(), seller.series(), customer);
        issue("1 x 1122.27 @ 10");
        work.write(seller.account(), () -> {
            jdbc.sql("update number_series set next_number = 555 where account_id = ?")
                    .param(seller.account().value())
                    .update();
        });
        var id = fixtures.draft(other, "1 x 7.00 @ 25.5");
        issuing.issue(seller.account(), seller.person(), id);
        var found = seller.visitor().get("/laskut?tila=kaikki&haku=" + encoded(search));
        assertThat(numbers(found)).contains("2026-118");
        assertThat(found.body()).contains("value=\"" + search + "\"");
        if (!search.equals("Työ")) {
            assertThat(numbers(found)).doesNotContain("2026-555");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "ei löydy", "{x}", "<b>", "'", "1e9999", "999999999999999999999"})
    void aSearchWithoutHitsSaysSo(String search) {
        issue("1 x 10.00 @ 25.5");
        var page = seller.visitor().get("/laskut?haku=" + encoded(search));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Tyhjennä haku.");
        assertThat(page.body()).doesNotContain("<b>");
    }

    @ParameterizedTest
    @EnumSource(ListOrder.class)
    void everyOrderPagesThroughAllRowsOnce(ListOrder order) {
        many(120);
        for (var direction : List.of("nouseva", "laskeva")) {
            var path = "/laskut?tila=kaikki&jarjesta=" + order.word() + "&suunta=" + direction;
            var all = new ArrayList<String>();
            for (int pages = 0; path != null && pages < 9; pages++) {
                var page = seller.visitor().get(path);
                assertThat(page.status()).isEqualTo(200);
                all.addAll(page.found("<a class=\"rowlink plain\" href=\"([^\"]+)\""));
                var next = page.found("rel=\"next\" href=\"([^\"]+)\"");
                path = next.isEmpty() ? null : next.get(0).replace("&amp;", "&");
            }
            assertThat(all).hasSize(120);
            assertThat(new HashSet<>(all)).hasSize(120);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jalkeen=x&jalkeenId=y",
                "jalkeen=2026-99-99&jalkeenId=00000000-0000-0000-0000-000000000000",
                "jalkeen=2026-02-31&jalkeenId=00000000-0000-0000-0000-000000000000",
                "jarjesta=summa&jalkeen=1;drop&jalkeenId=00000000-0000-0000-0000-000000000000",
                "jarjesta=kissa&suunta=ympyra&tila=7&rivi=-1"
            })
    void anAddressThatMakesNoSenseShowsTheFirstPage(String query) {
        issue("1 x 10.00 @ 25.5");
        assertThat(numbers(seller.visitor().get("/laskut?" + query))).containsExactly("2026-118");
    }

    @Test
    void withScriptOnlyTheListReturns() {
        issue("1 x 10.00 @ 25.5");
        var request = seller.visitor()
                .request("/laskut?haku=118")
                .header("HX-Request", "true")
                .GET()
                .build();
        var part = seller.visitor().send(request);
        assertThat(part.body()).contains("id=\"laskut\"", "2026-118").doesNotContain("<html", "type=\"search\"");
    }

    private java.util.UUID issue(String line) {
        var id = fixtures.draft(seller, line);
        issuing.issue(seller.account(), seller.person(), id);
        return id;
    }

    private static java.time.LocalDate issuedDay() {
        return java.time.LocalDate.of(2026, 11, 25);
    }

    /** Drafts, twins and equal keys among them. */
    private void many(int count) {
        work.write(seller.account(), () -> {
            jdbc.sql("""
                    insert into invoice (account_id, id, type_code, state, number, sequence, issued_on, due_on, currency,
                           language, price_mode, buyer_name, seller_vat_registered, seller_prepayment_registered,
                           line_total, allowance_total, charge_total, net_total, vat_total, gross_total, prepaid_total,
                           rounding, payable, paid_total, credited_total, loss_total, open_total, created_at, version)
                    select :account, gen_random_uuid(), '380', case when n % 10 = 0 then 'DRAFT' else 'OPEN' end,
                           case when n % 10 = 0 then null else 'X' || n end, case when n % 10 = 0 then null else n end,
                           case when n % 10 = 0 then null else date '2026-01-01' + n / 7 end,
                           case when n % 10 = 0 then null else date '2026-01-15' + n / 7 end,
                           'EUR', 'fi', 'NET', case when n % 9 = 0 then null else 'Åke ' || n / 5 end, true, true,
                           0, 0, 0, 0, 0, 0, 0, 0, n / 3 - 10, 0, 0, 0, n / 4, now(), 1
                      from generate_series(1, :count) n
                    """)
                    .param("account", seller.account().value())
                    .param("count", count)
                    .update();
        });
    }

    private static List<String> numbers(Page page) {
        return page.found("<td role=\"cell\" class=\"only-wide\">([^<]+)</td>");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
