package fi.muutto.service.transfer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The other service names a record; its owner finds the page on which it can be mended. */
class RecordPageTest extends SourceScene {

    @Test
    void aCustomerLeadsToItsCard() {
        var id = work.read(
                account,
                () -> jdbc.sql("select id from customer where account_id = :account limit 1")
                        .param("account", account.value())
                        .query(UUID.class)
                        .single());
        assertThat(owner.get(PAGE + "/tieto/customer/" + id).path()).isEqualTo("/asiakkaat/" + id);
        assertThat(visitors.owner().get(PAGE + "/tieto/customer/" + id).path()).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "company, /asetukset/yritys",
        "bank_account, /asetukset/pankkitilit",
        "number_series, /asetukset/laskutus",
        "invoicing_settings, /asetukset/laskutus"
    })
    void whatIsSetLeadsToTheSettings(String type, String path) {
        assertThat(owner.get(PAGE + "/tieto/" + type + "/" + UUID.randomUUID()).path())
                .isEqualTo(path);
    }

    @Test
    void whatIsNotThereIsSaid() {
        for (var type : new String[] {"invoice", "invoice_line", "memo", "product", "file", "unheard_of"}) {
            var page = owner.get(PAGE + "/tieto/" + type + "/" + UUID.randomUUID());
            assertThat(page.path()).as(type).isEqualTo(PAGE);
            assertThat(page.text()).as(type).contains("Kohtaa, jonka linkki nimesi, ei ole tällä tilillä.");
        }
        assertThat(owner.get(PAGE + "/tieto/file/" + "0".repeat(64)).path()).isEqualTo(PAGE);
        assertThat(owner.get(PAGE + "/tieto/invoice/ABC").status()).isEqualTo(404);
    }
}
