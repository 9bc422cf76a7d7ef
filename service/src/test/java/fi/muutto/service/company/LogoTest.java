package fi.muutto.service.company;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import fi.muutto.service.ServiceTest;
import fi.muutto.service.Visitors;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class LogoTest {
    private static final String PATH = "/asetukset/yritys/logo";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Companies companies;

    private Browserless owner;

    @BeforeEach
    void openAnAccount() {
        owner = visitors.owner();
    }

    @Test
    void aLogoIsKeptAsANewPngShownAndRemoved() throws IOException {
        var page = upload("logo.jpg", picture("jpg", 40, 10));
        assertThat(page.text()).contains("Logo on tallennettu.");
        var shown = owner.get(PATH);
        assertThat(shown.header("Content-Type")).contains("image/png");
        assertThat(shown.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(hash()).matches("[0-9a-f]{64}");
        assertThat(owner.post(PATH + "/poista", Map.of()).text())
                .contains("Logo on poistettu.", "Laskuilla ei ole logoa.");
        assertThat(owner.get(PATH).status()).isEqualTo(404);
    }

    @Test
    void anSvgCalledPngIsRefusedWithWordsThatHelp() {
        var page = upload("logo.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Logon on oltava PNG- tai JPEG-kuva. SVG-kuvaa ei oteta vastaan");
        assertThat(page.body()).contains("value=\"Testi Tmi\"");
        assertThat(hash()).isNull();
    }

    @Test
    void aPictureOfSixtyThousandPixelsIsRefusedByItsHeader() throws IOException {
        byte[] bomb = picture("png", 1, 1);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        var crc = new CRC32();
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
        var page = upload("logo.png", bomb);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Kuvan sivu saa olla enintään 4 000 kuvapistettä.");
    }

    @Test
    void whatHangsBehindAPictureIsNotKept() throws IOException {
        var polyglot = new ByteArrayOutputStream();
        polyglot.writeBytes(picture("png", 5, 5));
        polyglot.writeBytes("<script>alert(1)</script>%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(upload("logo.png", polyglot.toByteArray()).text()).contains("Logo on tallennettu.");
        assertThat(owner.get(PATH).body()).doesNotContain("script", "PDF");
    }

    @Test
    void nothingOrSomethingDamagedIsToldApart() throws IOException {
        assertThat(upload("", new byte[0]).text()).contains("Valitse ensin kuva.");
        byte[] half = picture("png", 200, 200);
        assertThat(upload("logo.png", Arrays.copyOf(half, 60)).text()).contains("Kuvaa ei voi lukea.");
    }

    @Test
    void anotherAccountDoesNotSeeTheLogo() throws IOException {
        upload("logo.png", picture("png", 5, 5));
        assertThat(visitors.owner().get(PATH).status()).isEqualTo(404);
    }

    private Page upload(String name, byte[] bytes) {
        var form = owner.get("/asetukset/yritys");
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--xx\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                        + form.found("name=\"_csrf\" value=\"([^\"]+)\"").get(0)
                        + "\r\n--xx\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8));
        return owner.send(owner.request(PATH)
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private String hash() {
        return companies.company(visitors.accountOf(owner)).get(CompanyRecord.LOGO);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
