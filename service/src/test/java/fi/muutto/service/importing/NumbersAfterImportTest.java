package fi.muutto.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.ServiceTest;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.company.NextNumber;
import fi.muutto.service.invoice.InvoiceFixtures;
import fi.muutto.service.invoice.InvoiceFixtures.Seller;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The account's own counter, which stands at 119, stays as it is, whatever numbers are imported. */
@ServiceTest
class NumbersAfterImportTest {
    @Autowired
    private AccountWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private NextNumber nextNumber;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private InvoiceFixtures fixtures;
    private Seller seller;

    @BeforeEach
    void start() {
        fixtures = beans.createBean(InvoiceFixtures.class);
        seller = fixtures.seller();
    }

    private void imported(SampleXml... files) {
        var upload = new Upload(seller.visitor());
        for (int i = 0; i < files.length; i++) {
            upload.file("lasku" + i + ".xml", files[i].bytes());
        }
        assertThat(seller.visitor().post(upload.send().path(), Map.of()).text()).contains("on tuotu.");
    }

    private String counter() {
        return text("select next_number::text from number_series where account_id = :account and not closed");
    }

    private String text(String sql) {
        return work.read(
                seller.account(),
                () -> jdbc.sql(sql)
                        .param("account", seller.account().value())
                        .query(String.class)
                        .single());
    }

    private String issued() {
        var id = fixtures.draft(seller, "1 x 100.00 @ 25.5");
        seller.visitor().get("/laskut/" + id + "/lahetys");
        seller.visitor().post("/laskut/" + id + "/lahetys", Map.of());
        return text("select number from invoice where account_id = :account and id = '" + id + "'");
    }

    @Test
    void numbersOfOtherSellersLeadToNoOtherNumberHere() {
        imported(SampleXml.numbered("119"), SampleXml.numbered("120"), SampleXml.numbered("99999999"));
        assertThat(counter()).isEqualTo("119");
        assertThat(nextNumber.highest(seller.account(), null, 1)).isEmpty();
        assertThat(seller.visitor().get("/asetukset/laskutus").body()).contains("value=\"119\"");
        assertThat(issued()).isEqualTo("119");
        assertThat(issued()).isEqualTo("120");
        assertThat(counter()).isEqualTo("121");
    }

    /** The account's company sent these from another program: no two of its invoices may show one number. */
    @Test
    void aNumberThatTheOwnCompanyHasGivenElsewhereIsSteppedOverAndNoOther() {
        imported(
                SampleXml.numbered("120").withSeller("Testi Tmi", "FI12345671"),
                SampleXml.numbered("900").withSeller("Testi Tmi", "FI12345671"));
        assertThat(counter()).isEqualTo("119");
        assertThat(issued()).isEqualTo("119");
        assertThat(issued()).isEqualTo("121");
    }

    /** The number was given here first; the file of another seller may well bear it. */
    @Test
    void theNextNumberMayBeSetToOneThatAnImportedInvoiceHas() {
        assertThat(issued()).isEqualTo("119");
        imported(SampleXml.numbered("119"), SampleXml.numbered("500"));
        assertThat(nextNumber.lowest(seller.account(), null, 1)).isEqualTo(120);
    }
}
