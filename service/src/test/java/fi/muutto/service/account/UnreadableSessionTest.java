package fi.muutto.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class UnreadableSessionTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSessionThatCannotBeReadIsALoggedOutOne() {
        var owner = visitors.owner();
        assertThat(owner.get("/tili").path()).isEqualTo("/tili");
        int spoilt = jdbc.sql("""
                update spring_session_attributes set attribute_bytes = '\\x00'
                 where session_primary_id in
                       (select primary_id from spring_session where principal_name = :person)
                """)
                .param("person", visitors.personOf(owner).value().toString())
                .update();
        assertThat(spoilt).isPositive();

        var page = owner.get("/tili");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.path()).startsWith("/kirjaudu");
    }
}
