package fi.muutto.service.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Browserless;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Merges that another vendor's service wrote in its own way obey the declarations, and no page breaks on them. */
@ServiceTest
class HostileMergesTest {
    private static final String LIST = "/kaksoiskappaleet";
    private static final String GONE = "5f0c1a52-7d1e-4d39-9a51-0d6a3f0c8e01";
    private static final String LINE = """
            {"id":"%s","number":"1","kind":"COMPANY","name":"Korpi Oy","businessId":"%s","vatNumber":null,\
            "groupId":%s,"street":"","postalCode":null,"city":null,"countryCode":"XX","email":"","phone":null,\
            "einvoiceAddress":null,"einvoiceOperator":null,"language":"","paymentTermDays":14,"note":"{0} [[x]] ${y}",\
            "archived":false,"createdAt":"2026-01-01T00:00:00.000000Z"}""";

    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    private Browserless owner;
    private AccountId account;

    @BeforeEach
    void begin() {
        owner = visitors.owner();
        account = visitors.accountOf(owner);
    }

    private UUID merge(String register, String kept, String line, String filled) {
        var id = UUID.randomUUID();
        write("""
                insert into register_merge (account_id, id, register, kept_id, gone_id, gone_line, filled, merged_at)
                values (:account, :id, :register, :kept, :gone, :line, :filled, '0001-01-01Z')
                """, Map.of("id", id, "register", register, "kept", kept, "gone", GONE, "line", line, "filled", filled));
        return id;
    }

    private void write(String sql, Map<String, ?> values) {
        work.write(
                account,
                () -> jdbc.sql(sql)
                        .param("account", account.value())
                        .params(values)
                        .update());
    }

    private void opensAndIsUndone(UUID merge) {
        owner.get(LIST);
        for (var path : List.of(LIST, LIST + "/yhdistetyt/" + merge, "/asiakkaat/" + GONE)) {
            assertThat(owner.get(path).status()).as(path).isIn(200, 404);
        }
        owner.get(LIST);
        var page = owner.post(LIST + "/yhdistetyt/" + merge + "/kumoa", Map.of());
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(owner.get(LIST).status()).isEqualTo(200);
    }

    @Test
    void whatNamesNoRecordsBreaksNoPage() {
        var sound = LINE.formatted(GONE, "1234567-1", "null");
        for (var register : List.of("customer", "product", "invoice", "", "\u0001")) {
            for (var kept :
                    List.of("", "x", "1-1-1-1-1", GONE, UUID.randomUUID().toString(), "'}<b>")) {
                for (var line : List.of("", "{}", "[", "null", sound, sound.replace("COMPANY", ""), sound + sound)) {
                    opensAndIsUndone(merge(register, kept, line, "name= = == groupId= paymentTermDays= x"));
                    write("delete from customer where account_id = :account", Map.of());
                }
            }
        }
    }

    @Test
    void namesOfTakenFieldsThatCannotBeEmptyAreLeftAlone() {
        var kept = UUID.randomUUID();
        write("""
                insert into customer (account_id, id, number, kind, name, payment_term_days, archived, created_at)
                values (:account, :id, '1', 'COMPANY', 'Korpi Oy', 14, false, '2026-01-01Z')
                """, Map.of("id", kept));
        var line = LINE.formatted(GONE, "1234567-1", "\"" + UUID.randomUUID() + "\"");
        opensAndIsUndone(merge("customer", kept.toString(), line, "kind= paymentTermDays= groupId= id= archived kind"));
        assertThat(owner.get("/asiakkaat/" + kept).text()).contains("Korpi Oy");
        assertThat(owner.get("/asiakkaat/" + GONE).text()).contains("Korpi Oy");
    }

    @Test
    void aPairKeptApartTwiceIsNoPairAndOneKeptUnderANonsensicalNameIs() {
        for (int i = 0; i < 2; i++) {
            write("""
                    insert into customer (account_id, id, kind, name, business_id, archived, created_at)
                    values (:account, :id, 'COMPANY', 'Korpi Oy', '1234567-1', false, '2026-01-01Z')
                    """, Map.of("id", UUID.randomUUID()));
        }
        keptApart("min('x')", "min('nonsense')", "'?'");
        assertThat(owner.get(LIST).text()).contains("Sama y-tunnus 1234567-1");
        var path =
                owner.get(LIST).found("href=\"(" + LIST + "/asiakas/[^\"]+)\"").get(0);
        var seen = owner.get(path).found("name=\"seen\" value=\"([^\"]+)\"").get(0);
        for (int i = 0; i < 2; i++) {
            keptApart("min(id::text)", "max(id::text)", "'other'");
        }
        assertThat(owner.get(path).status()).isEqualTo(200);
        for (int i = 0; i < 2; i++) {
            keptApart("min(id::text)", "max(id::text)", "'" + seen + "'");
        }
        assertThat(owner.get(LIST).text()).contains("Mahdollisia kaksoiskappaleita ei ole");
    }

    private void keptApart(String first, String second, String seen) {
        write("""
                insert into kept_apart (account_id, id, register, first_id, second_id, seen, kept_at)
                select :account, :id, 'customer', %s, %s, %s, '9999-12-31Z' from customer where account_id = :account
                """.formatted(first, second, seen), Map.of("id", UUID.randomUUID()));
    }

    @Test
    void addressesThatNameNothingAreRefused() {
        var dashes = "-".repeat(36);
        owner.get(LIST);
        for (var path : List.of("/asiakas/" + dashes + "/" + dashes, "/yhdistetyt/" + dashes, "/asiakas/1/2")) {
            assertThat(owner.get(LIST + path).status()).as(path).isBetween(400, 404);
        }
        var same = LIST + "/asiakas/" + GONE + "/" + GONE;
        assertThat(owner.get(same).status()).isEqualTo(200);
        for (var path : List.of(same, same + "/molemmat")) {
            assertThat(owner.post(path, Map.of("seen", "x")).text()).contains("Mitään ei muutettu");
        }
        assertThat(owner.post(LIST + "/varmat", Map.of("seen", "x")).status()).isEqualTo(200);
    }
}
