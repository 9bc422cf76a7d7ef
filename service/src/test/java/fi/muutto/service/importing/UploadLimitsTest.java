package fi.muutto.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.Browserless;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class UploadLimitsTest {
    @Autowired
    private Visitors visitors;

    private Browserless owner;

    @BeforeEach
    void start() {
        owner = visitors.owner();
    }

    @Test
    void whatIsTooLargeToBeTakenEndsOnAPageThatSaysSo() {
        var page = new Upload(owner).file("iso.xml", new byte[28 * 1024 * 1024]).send();
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.text()).contains("Lähetys on liian suuri", "Mitään ei otettu vastaan.");
        var single = new Upload(owner)
                .file("iso.xml", new byte[(26 * 1024 + 100) * 1024])
                .send();
        assertThat(single.status()).isEqualTo(413);
        var huge = new Upload(owner).file("iso.xml", new byte[60 * 1024 * 1024]).send();
        assertThat(huge.status()).isEqualTo(413);
    }

    @Test
    void morePartsThanTheServerCountsEndOnAPageToo() {
        var upload = new Upload(owner);
        for (int i = 0; i < 1_500; i++) {
            upload.file("lasku" + i + ".xml", "x");
        }
        assertThat(upload.send().status()).isEqualTo(413);
    }

    @Test
    void moreFilesThanOneImportTakesAreCounted() {
        var upload = new Upload(owner);
        for (int i = 0; i < 201; i++) {
            upload.file("lasku" + i + ".xml", "x");
        }
        var page = upload.send();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Valitse enintään 200 tiedostoa kerralla. Nyt valittuna oli 201.");
    }

    @Test
    void withoutAFileThePageAsksForOne() {
        var page = new Upload(owner).send();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Tiedostoja ei otettu vastaan.", "Valitse ainakin yksi tiedosto.");
    }
}
