package fi.muutto.service.transfer.target;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.protocol.transfer.Refusal;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.TransferPaths;
import fi.muutto.service.Browserless;
import fi.muutto.service.database.ServiceHome;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can be known before the claim ends a move before it: nothing is frozen, and the key stays good. */
class NotAdmittedTest extends SoloTest {
    private static final long A_GIBIBYTE = 1L << 30;

    @Autowired
    private ServiceHome home;

    private Browserless owner;

    @BeforeEach
    void anOwner() {
        SOURCE.holds(new Lines(null, 4).invoices("", 1, 3));
        SOURCE.asked.clear();
        owner = visitors.owner();
    }

    @AfterEach
    void asBefore() {
        SOURCE.schema = RecordTypes.SCHEMA_VERSION;
        SOURCE.fileBytes = 1000;
    }

    @Test
    void anAccountLargerThanTheDiskIsNotClaimed() throws Exception {
        SOURCE.fileBytes = Long.MAX_VALUE / 2;
        saysAndKeepsTheKey("eivät mahdu nyt tähän palveluun", "tallennustila ei riitä");
    }

    @Test
    void aThirdOfTheDiskIsTheMost() throws Exception {
        long third = Files.getFileStore(home.made()).getUsableSpace() / 3;
        SOURCE.fileBytes = third - A_GIBIBYTE;
        owner.get(ROOT);
        assertThat(owner.htmxPost(TargetPages.PREVIEW, form()).text()).contains("Mitä siirtyy");
        SOURCE.fileBytes = third + A_GIBIBYTE;
        saysAndKeepsTheKey("eivät mahdu nyt tähän palveluun", "tallennustila ei riitä");
    }

    @Test
    void anOlderSourceIsNamed() throws Exception {
        SOURCE.schema = RecordTypes.SCHEMA_VERSION - 1;
        saysAndKeepsTheKey("Isolta on vanhempi kuin tämä palvelu", "kun Isolta on päivitetty");
    }

    @Test
    void aNewerSourceIsNamed() throws Exception {
        SOURCE.script(
                TransferPaths.PREVIEW,
                (exchange, message) -> FakeSource.refuse(exchange, Refusal.of(RefusalReason.VERSION)));
        saysAndKeepsTheKey("Isolta on uudempi kuin tämä palvelu", "kun Solo on päivitetty");
    }

    private void saysAndKeepsTheKey(String reason, String next) throws InterruptedException {
        owner.get(ROOT);
        assertThat(owner.htmxPost(TargetPages.PREVIEW, form()).text())
                .contains(reason)
                .contains("Mitään ei ole muutettu, ja avain on yhä voimassa");
        var page = awaited(owner, start(owner).path(), "Tietoja ei siirretty");
        assertThat(page.text())
                .contains(reason, next, "Siirtoavain on yhä voimassa")
                .doesNotContain("uusi siirtoavain");
        assertThat(SOURCE.asked).doesNotContain(TransferPaths.CLAIM);
        assertThat(state(travelling())).isEqualTo("none");
        assertThat(state(visitors.accountOf(owner))).isEqualTo("OPEN");
    }
}
