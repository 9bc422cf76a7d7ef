package fi.muutto.service.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.ServiceTest;
import fi.muutto.service.account.AccountWork;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class RecurringTest {
    @Autowired
    private Issuing issuing;

    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    private InvoiceFixtures fixtures;

    @Autowired
    void fixtures(AutowireCapableBeanFactory beans) {
        fixtures = beans.createBean(InvoiceFixtures.class);
    }

    @ParameterizedTest(name = "{0} and {2} {1}: {4}")
    @CsvSource({
        "2026-01-31, MONTH, 1, 31, 2026-02-28",
        "2026-02-28, MONTH, 1, 31, 2026-03-31",
        "2026-12-15, MONTH, 3, 15, 2027-03-15",
        "2028-02-29, YEAR, 1, 29, 2029-02-28",
        "2031-02-28, YEAR, 1, 29, 2032-02-29",
        "2026-12-28, WEEK, 1, , 2027-01-04",
        "2026-03-28, DAY, 2, , 2026-03-30"
    })
    void theNextDayIsCountedFromTheOneThatIsMeant(
            LocalDate from, IntervalUnit unit, long count, Long day, LocalDate expected) {
        assertThat(unit.after(from, count, day)).isEqualTo(expected);
    }

    @Test
    void anInvoiceIsRepeatedByHandPausedAndResumed() {
        var seller = fixtures.seller();
        var invoice = fixtures.draft(seller, "1 x 100.00 @ 25.5");
        issuing.issue(seller.account(), seller.person(), invoice);
        var ask = seller.visitor().get("/laskut/toistuvat/uusi?lasku=" + invoice);
        assertThat(ask.body()).contains("value=\"25.12.2026\"");
        var wrong = seller.visitor()
                .post("/laskut/toistuvat/uusi", Map.of("lasku", invoice.toString(), "name", "", "every", "0"));
        assertThat(wrong.text()).contains("Kirjoita nimi.", "Kirjoita väli numeroin", "milloin seuraava lasku");
        var made = seller.visitor()
                .post(
                        "/laskut/toistuvat/uusi",
                        Map.of(
                                "lasku", invoice.toString(),
                                "name", "Vuokra",
                                "every", "1",
                                "unit", "MONTH",
                                "nextOn", "31.12.2026"));
        assertThat(made.text()).contains("Vuokra", "Käynnissä", "125,50 €");
        var draft = seller.visitor().post(made.path() + "/lasku", Map.of());
        assertThat(draft.text()).contains("Seuraava lasku on 31.1.2027.", "125,50 €", "Öljy & Äyri Oy");
        assertThat(seller.visitor().post(made.path() + "/tauko", Map.of()).text())
                .contains("Tauolla");
        assertThat(seller.visitor().post(made.path() + "/jatko", Map.of()).text())
                .contains("Käynnissä");
        var moved = UUID.fromString(made.path().replaceAll(".*/", ""));
        pauseByTransfer(seller.account().value(), moved, seller);
        assertThat(seller.visitor().get("/laskut/toistuvat").text()).contains("Tauolla siirron jälkeen");
        assertThat(seller.visitor().post(made.path() + "/jatko", Map.of()).text())
                .contains("Toistuva lasku on käynnissä.");
    }

    private void pauseByTransfer(UUID account, UUID recurring, InvoiceFixtures.Seller seller) {
        work.record(
                seller.account(),
                () -> jdbc.sql("insert into recurring_pause values (?, ?, 'TRANSFER', ?)")
                        .params(account, recurring, OffsetDateTime.parse("2026-11-25T07:07:00Z"))
                        .update());
    }
}
