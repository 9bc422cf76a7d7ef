package fi.muutto.service.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Browserless;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountState;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.Accounts;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.duplicate.Undoing.Outcome;
import fi.muutto.service.records.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class DoublesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

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
    private Tally tally;

    @Autowired
    private Audit audit;

    private Browserless owner;
    private AccountId account;
    private PersonId person;

    @BeforeEach
    void begin() {
        owner = visitors.owner();
        account = visitors.accountOf(owner);
        person = visitors.personOf(owner);
    }

    private UUID customer(String name, @Nullable String number, @Nullable String businessId, @Nullable String email) {
        var id = UUID.randomUUID();
        write("""
                insert into customer (account_id, id, number, kind, name, business_id, email, archived, created_at)
                values (:account, :id, :number, 'COMPANY', :name, :business, :email, false, '2026-01-01Z')
                """, Map.of("id", id, "name", name), "number", number, "business", businessId, "email", email);
        return id;
    }

    private UUID product(String code, String name, String price) {
        var id = UUID.randomUUID();
        write("""
                insert into product (account_id, id, code, name, price, price_mode, vat_category, vat_rate, archived,
                                     created_at)
                values (:account, :id, :code, :name, :price::numeric, 'NET', 'S', 25.5, false, '2026-01-01Z')
                """, Map.of("id", id, "code", code, "name", name, "price", price));
        return id;
    }

    private void memo(UUID customer) {
        write(
                "insert into memo (account_id, id, customer_id, text, written_at)"
                        + " values (:account, :id, :customer, 'Muistio', '2026-01-01Z')",
                Map.of("id", UUID.randomUUID(), "customer", customer));
    }

    private UUID invoice(UUID customer, UUID product, int number) {
        var id = UUID.randomUUID();
        write("""
                insert into invoice (account_id, id, type_code, state, number, currency, language, price_mode, customer_id,
                    seller_vat_registered, seller_prepayment_registered, buyer_name, line_total, allowance_total,
                    charge_total, net_total, vat_total, gross_total, prepaid_total, rounding, payable, paid_total,
                    credited_total, loss_total, open_total, created_at, version)
                values (:account, :id, '380', 'DRAFT', :number, 'EUR', 'fi', 'NET', :customer, true, true, 'Ostaja Oy',
                    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '2026-01-01Z', 1)
                """, Map.of("id", id, "customer", customer, "number", "" + number));
        write("""
                insert into invoice_line (account_id, id, invoice_id, position, product_id, name, vat_category, net)
                values (:account, :line, :id, 1, :product, 'Rivi', 'S', 0)
                """, Map.of("line", UUID.randomUUID(), "id", id, "product", product));
        write("update invoice set state = 'OPEN' where account_id = :account and id = :id", Map.of("id", id));
        return id;
    }

    private void write(String sql, Map<String, ?> values, @Nullable String... more) {
        work.write(account, () -> {
            var statement = jdbc.sql(sql).param("account", account.value());
            for (var value : values.entrySet()) {
                statement = statement.param(value.getKey(), value.getValue());
            }
            for (int i = 0; i < more.length; i += 2) {
                statement = statement.param(String.valueOf(more[i]), more[i + 1]);
            }
            statement.update();
        });
    }

    private List<Pair> pairs() {
        return finder.find(account, false, 1000);
    }

    private UUID merge(Register register, UUID kept, UUID gone) {
        var pair = finder.find(account, register, kept, gone).orElseThrow();
        return merges.merge(account, person, register, kept, gone, pair.seen()).orElseThrow();
    }

    private String frozen(UUID invoice) {
        return work.read(
                account,
                () -> jdbc.sql("""
                        select (to_jsonb(i) - 'customer_id')::text || (
                               select string_agg((to_jsonb(l) - 'product_id')::text, ',' order by l.id)
                                 from invoice_line l where l.account_id = i.account_id and l.invoice_id = i.id)
                          from invoice i where i.account_id = :account and i.id = :id
                        """)
                        .param("account", account.value())
                        .param("id", invoice)
                        .query(String.class)
                        .single());
    }

    @Test
    void neitherNameNorEmailMakesAPairAndADifferentBusinessIdForbidsOne() {
        customer("Matti Virtanen", null, null, "matti@posti.example");
        customer("Matti Virtanen", null, null, "matti@posti.example");
        customer("Korpi Oy", "7", "1234567-1", null);
        customer("Korpi Oy", "7", "7654321-4", null);
        assertThat(pairs()).isEmpty();
    }

    @Test
    void whatIdentifiesMakesAPairWithItsReason() {
        customer("Korpi Oy", "1", "1234567-1", null);
        customer("KORPI  OY", "2", "FI12345671".substring(2), null);
        customer("Salo Tmi", "7", null, null);
        customer("salo tmi", "7", null, null);
        product("A1", "Hylly", "10.00");
        product("a1", "Hylly", "10");
        product("B1", "Pöytä", "10");
        product("B1", "Pöytä", "11");
        assertThat(pairs())
                .extracting(Pair::reason, Pair::sure)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("BUSINESS_ID", true),
                        org.assertj.core.groups.Tuple.tuple("NUMBER_AND_NAME", false),
                        org.assertj.core.groups.Tuple.tuple("CODE", true),
                        org.assertj.core.groups.Tuple.tuple("CODE", false));
    }

    @Test
    void aMergeMovesWhatPointsFillsWhatIsEmptyAndLeavesIssuedContentAlone() {
        var kept = customer("Korpi Oy", "1", "1234567-1", null);
        var gone = customer("Korpi Oy Ab", "2", "1234567-1", "laskut@korpi.example");
        var item = product("A1", "Hylly", "10");
        var twin = product("A1", "Hylly", "10");
        memo(gone);
        var invoice = invoice(gone, twin, 1);
        var before = frozen(invoice);
        var merge = merge(Register.CUSTOMER, kept, gone);
        merge(Register.PRODUCT, item, twin);

        assertThat(frozen(invoice)).isEqualTo(before);
        assertThat(owner.get("/asiakkaat/" + kept).text())
                .contains("laskut@korpi.example", "Tähän on yhdistetty toinen");
        assertThat(owner.get("/asiakkaat/" + gone).status()).isEqualTo(404);
        assertThat(owner.get("/kaksoiskappaleet/yhdistetyt/" + merge).text()).contains("Korpi Oy Ab", "Kumoa");
        assertThat(audit.latest(account, 2)).extracting("action").containsExactly("product.merged", "customer.merged");
        assertThat(pairs()).isEmpty();
    }

    /** Whatever is merged, undone, refused and merged again: undoing all brings back the account to the byte. */
    @Test
    void undoingAllMergesBringsTheAccountBackExactly() {
        for (int seed = 0; seed < 3; seed++) {
            begin();
            var random = new Random(seed);
            for (int i = 0; i < 6; i++) {
                var email = i % 2 == 0 ? null : i % 3 == 0 ? "" : "e" + i + "@posti.example";
                var customer = customer("Korpi " + i % 2, "7", "1234567-1", email);
                var product = product("A1", "Hylly " + i % 2, "" + i);
                memo(customer);
                invoice(customer, product, i);
            }
            var before = work.read(account, () -> tally.of(account));
            var done = new ArrayList<UUID>();
            for (int step = 0; step < 25; step++) {
                var found = pairs();
                if (!found.isEmpty() && random.nextInt(3) > 0) {
                    var pair = found.get(random.nextInt(found.size()));
                    boolean first = random.nextBoolean();
                    done.add(merge(
                            Register.named(pair.register()).orElseThrow(),
                            first ? pair.firstId() : pair.secondId(),
                            first ? pair.secondId() : pair.firstId()));
                } else if (!done.isEmpty()) {
                    undone(done, random.nextInt(done.size()));
                }
            }
            for (int tries = 0; !done.isEmpty() && tries < 1000; tries++) {
                undone(done, random.nextInt(done.size()));
            }
            assertThat(work.read(account, () -> tally.of(account)))
                    .as("seed " + seed)
                    .isEqualTo(before);
        }
    }

    private void undone(List<UUID> done, int place) {
        var outcome = undoing.undo(account, person, done.get(place));
        assertThat(outcome).isIn(Outcome.UNDONE, Outcome.LATER_FIRST);
        if (outcome == Outcome.UNDONE) {
            done.remove(place);
        }
    }

    @Test
    void laterEditsOutliveAnUndo() {
        var kept = customer("Korpi Oy", "1", "1234567-1", null);
        var gone = customer("Korpi Oy", "2", "1234567-1", "vanha@korpi.example");
        var merge = merge(Register.CUSTOMER, kept, gone);
        write(
                "update customer set email = 'uusi@korpi.example' where account_id = :account and id = :id",
                Map.of("id", kept));
        assertThat(undoing.undo(account, person, merge)).isEqualTo(Outcome.UNDONE);
        assertThat(undoing.undo(account, person, merge)).isEqualTo(Outcome.MISSING);
        assertThat(owner.get("/asiakkaat/" + kept).text()).contains("uusi@korpi.example");
        assertThat(owner.get("/asiakkaat/" + gone).text()).contains("vanha@korpi.example");
    }

    @Test
    void bothAreKeptUntilOneChanges() {
        var one = customer("Korpi Oy", "1", "1234567-1", null);
        customer("Korpi Oy", "2", "1234567-1", null);
        var pair = pairs().get(0);
        owner.get(pair.path());
        var kept = owner.post(pair.path() + "/molemmat", Map.of("seen", pair.seen()));
        assertThat(kept.text()).contains("Molemmat säilyvät", "Mahdollisia kaksoiskappaleita ei ole");
        write("update customer set phone = '050' where account_id = :account and id = :id", Map.of("id", one));
        assertThat(pairs()).hasSize(1);
    }

    @Test
    void thePagesMergeAndUndoAndRefuseWhatWasSeenOtherwise() {
        var one = customer("Korpi Oy", "1", "1234567-1", null);
        var other = customer("Korpi Oy", "2", "1234567-1", "laskut@korpi.example");
        assertThat(owner.get("/asiakkaat").text()).contains("Mahdollisia kaksoiskappaleita: 1.");
        var pair = pairs().get(0);
        assertThat(owner.get("/kaksoiskappaleet").text()).contains("Sama y-tunnus 1234567-1", "Varma");
        assertThat(owner.get("/kaksoiskappaleet/asiakas/" + one + "/" + other).text())
                .contains("Täyttää tyhjän kentän", "Eri arvo, jää luettavaksi");
        write("update customer set phone = '050' where account_id = :account and id = :id", Map.of("id", one));
        assertThat(owner.post(pair.path(), Map.of("seen", pair.seen())).text()).contains("Mitään ei muutettu");
        var now = pairs().get(0);
        owner.get("/kaksoiskappaleet/varmat");
        var merged = owner.post("/kaksoiskappaleet/varmat", Map.of("seen", now.seen()));
        assertThat(merged.text()).contains("Yhdistettyjä pareja: 1.", "Tehdyt yhdistämiset");
        assertThat(owner.post(now.path(), Map.of("seen", now.seen())).text()).contains("Mitään ei muutettu");
    }

    @Test
    void aFrozenAccountIsNotMerged() {
        customer("Korpi Oy", "1", "1234567-1", null);
        customer("Korpi Oy", "2", "1234567-1", null);
        var pair = pairs().get(0);
        owner.get(pair.path());
        assertThat(accounts.move(account, AccountState.OPEN, AccountState.FROZEN, UUID.randomUUID(), null))
                .isTrue();
        assertThat(owner.post(pair.path(), Map.of("seen", pair.seen())).status())
                .isEqualTo(423);
        assertThat(pairs()).hasSize(1);
    }
}
