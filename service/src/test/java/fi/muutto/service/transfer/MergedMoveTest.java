package fi.muutto.service.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Browserless;
import fi.muutto.service.EqualityOracle;
import fi.muutto.service.Page;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.database.TestPostgres;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account in which doubles were merged, kept apart and parted again moves, and all of it goes on at the target. */
class MergedMoveTest extends TwoServices {
    private static final String LIST = "/kaksoiskappaleet";

    @Test
    void mergesMoveAndAreUndoneAtTheTarget() throws Exception {
        var kept = customer("Korpi Oy", "1234567-1", null, 1);
        var gone = customer("Korpi Oy Ab", "1234567-1", "laskut@korpi.example", 2);
        var shelf = product("Hylly", 1);
        var twin = product("Pöytä", 2);
        var invoice = invoice(gone, twin);
        var before = List.of(row("customer", kept), row("customer", gone), row("product", shelf), row("product", twin));
        var links = links(ISOLTA, invoice);

        decide("asiakas", kept, gone, "");
        decide("tuote", shelf, twin, "");
        decide(
                "asiakas",
                customer("Pohja Oy", "7654321-4", null, 1),
                customer("Etelä Oy", "7654321-4", "", 2),
                "/molemmat");
        var parted = customer("Salo Oy", "2345678-2", null, 1);
        var undone = decide("asiakas", parted, customer("Salo Ab", "2345678-2", "salo@posti.example", 2), "");
        assertThat(undo(old, undone, "Salo Ab").text()).contains("Yhdistäminen on kumottu");
        assertThat(links(ISOLTA, invoice)).isEqualTo(kept + " " + shelf);

        awaited(owner, start().path(), "Tiedot on siirretty");
        try (var source = TestPostgres.admin(databaseOf(ISOLTA));
                var target = TestPostgres.admin(databaseOf(solo))) {
            assertThat(EqualityOracle.differences(source, target, account.value()))
                    .isEmpty();
        }

        var list = owner.get(LIST);
        assertThat(list.text())
                .contains("Korpi Oy Ab", "Pöytä", "Salo Oy – Salo Ab")
                .doesNotContain("Pohja Oy");
        assertThat(undo(owner, list, "Korpi Oy Ab").text())
                .contains("Yhdistäminen on kumottu", "Korpi Oy – Korpi Oy Ab");
        assertThat(undo(owner, owner.get(LIST), "Pöytä").text()).contains("Yhdistäminen on kumottu", "Hylly – Pöytä");
        assertThat(links(solo, invoice)).isEqualTo(links).isEqualTo(gone + " " + twin);
        assertThat(List.of(
                        arrived("customer", kept),
                        arrived("customer", gone),
                        arrived("product", shelf),
                        arrived("product", twin)))
                .isEqualTo(before);
    }

    @Test
    void theReceiptCountsWhatMayBeDoubleByReason() throws Exception {
        customer("Korpi Oy", "1234567-1", null, 1);
        product("Hylly", 1);
        solo.getBean(AccountWork.class).write(own, () -> {
            for (var id : List.of("FI12345671", "1234567-1")) {
                solo.getBean(JdbcClient.class)
                        .sql("""
                                insert into customer (account_id, id, kind, name, business_id, archived, created_at)
                                values (?, ?, 'COMPANY', 'Korpi', replace(?, 'FI', ''), false, now())
                                """)
                        .param(own.value())
                        .param(UUID.randomUUID())
                        .param(id)
                        .update();
            }
        });
        var receipt = awaited(owner, start().path(), "Tiedot on siirretty");
        assertThat(receipt.text())
                .contains("Mahdolliset kaksoiskappaleet", "Sama y-tunnus: 2")
                .doesNotContain("Sama tuotekoodi:");
        assertThat(receipt.body()).contains("href=\"" + LIST + "\"");
        assertThat(owner.get(LIST).text()).contains("Sama y-tunnus: 3");
    }

    /** Merges or keeps both at the old service; the page that follows. */
    private Page decide(String word, UUID one, UUID other, String what) {
        var path = LIST + "/" + word + "/" + one + "/" + other;
        var seen = old.get(path).found("name=\"seen\" value=\"([^\"]+)\"").get(0);
        var page = old.post(path + what, Map.of("seen", seen));
        assertThat(page.text()).contains(what.isEmpty() ? "Yhdistetty." : "Molemmat säilyvät.");
        return page;
    }

    private static Page undo(Browserless who, Page list, String name) {
        var path = list.found("href=\"(" + LIST + "/yhdistetyt/[0-9a-f-]{36})\">" + name + "<")
                .get(0);
        assertThat(who.get(path).text()).contains(name, "Kumoa yhdistäminen");
        return who.post(path + "/kumoa", Map.of());
    }

    private UUID customer(String name, String businessId, @org.jspecify.annotations.Nullable String email, int day) {
        var id = UUID.randomUUID();
        write("""
                insert into customer (account_id, id, kind, name, business_id, email, archived, created_at)
                values (?, ?, 'COMPANY', ?, ?, ?, false, '2026-01-01Z'::timestamptz + ? * interval '1 day')
                """, id, name, businessId, email, day);
        return id;
    }

    private UUID product(String name, int day) {
        var id = UUID.randomUUID();
        write("""
                insert into product (account_id, id, code, name, price_mode, vat_category, vat_rate, archived, created_at)
                values (?, ?, 'A1', ?, 'NET', 'S', 25.5, false, '2026-01-01Z'::timestamptz + ? * interval '1 day')
                """, id, name, day);
        return id;
    }

    private UUID invoice(UUID customer, UUID product) {
        var id = UUID.randomUUID();
        write("""
                insert into invoice (account_id, id, type_code, state, number, currency, language, price_mode, customer_id,
                    seller_vat_registered, seller_prepayment_registered, buyer_name, line_total, allowance_total,
                    charge_total, net_total, vat_total, gross_total, prepaid_total, rounding, payable, paid_total,
                    credited_total, loss_total, open_total, created_at, version)
                values (?, ?, '380', 'DRAFT', '1', 'EUR', 'fi', 'NET', ?, true, true, 'Ostaja Oy',
                    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '2026-01-01Z', 1)
                """, id, customer);
        write("""
                insert into invoice_line (account_id, id, invoice_id, position, product_id, name, vat_category, net)
                values (?, ?, ?, 1, ?, 'Rivi', 'S', 0)
                """, UUID.randomUUID(), id, product);
        write("update invoice set state = 'OPEN' where account_id = ? and id = ?", id);
        return id;
    }

    private void write(String sql, @org.jspecify.annotations.Nullable Object... values) {
        ISOLTA.getBean(AccountWork.class).write(account, () -> {
            var statement = ISOLTA.getBean(JdbcClient.class).sql(sql).param(account.value());
            for (var value : values) {
                statement = statement.param(value);
            }
            statement.update();
        });
    }

    private String row(String table, UUID id) {
        return text(ISOLTA, "select row_to_json(t)::text from " + table + " t where account_id = ? and id = ?", id);
    }

    private String arrived(String table, UUID id) {
        return text(solo, "select row_to_json(t)::text from " + table + " t where account_id = ? and id = ?", id);
    }

    private String links(ApplicationContext service, UUID invoice) {
        return text(service, """
                select i.customer_id || ' ' || l.product_id
                  from invoice i join invoice_line l on l.account_id = i.account_id and l.invoice_id = i.id
                 where i.account_id = ? and i.id = ?
                """, invoice);
    }

    private String text(ApplicationContext service, String sql, UUID id) {
        return service.getBean(AccountWork.class)
                .read(
                        account,
                        () -> service.getBean(JdbcClient.class)
                                .sql(sql)
                                .param(account.value())
                                .param(id)
                                .query(String.class)
                                .single());
    }

    private static String databaseOf(ApplicationContext service) {
        return service.getEnvironment()
                .getRequiredProperty("muutto.database.url")
                .replaceAll(".*/([^/?]+).*", "$1");
    }
}
