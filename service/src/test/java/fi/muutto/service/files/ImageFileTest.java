package fi.muutto.service.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.muutto.service.files.FileRefusedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImageFileTest {
    @Test
    void pixelsSurviveAndNothingElse() throws IOException {
        byte[] secret = "<script>".getBytes(StandardCharsets.UTF_8);
        var brought = new ByteArrayOutputStream();
        brought.writeBytes(Pictures.png(30, 20));
        brought.writeBytes(secret);

        byte[] drawn = ImageFile.reencoded(brought.toByteArray());

        assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("script");
        var image = ImageIO.read(new ByteArrayInputStream(drawn));
        assertThat(image.getWidth()).isEqualTo(30);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xffff0000);
        assertThat(image.getRGB(1, 0)).isZero();
    }

    @Test
    void aJpegBecomesAPng() {
        assertThat(FileType.of(ImageFile.reencoded(Pictures.jpeg(8, 8)))).contains(FileType.PNG);
    }

    @Test
    void theLargestPictureIsTakenAndALargerOneIsNot() {
        assertThat(ImageFile.reencoded(Pictures.png(4000, 1))).isNotEmpty();
        assertRefused(Pictures.png(4001, 1), Reason.DIMENSIONS);
        assertRefused(Pictures.jpeg(1, 4001), Reason.DIMENSIONS);
    }

    /** A header that promises 16 gigapixels must not be believed with memory. */
    @Test
    void aPictureBombIsRefusedByItsHeader() {
        byte[] bomb = Pictures.png(1, 1);
        ByteBuffer.wrap(bomb).putInt(16, 131_072).putInt(20, 131_072);
        var crc = new CRC32();
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());

        assertRefused(bomb, Reason.DIMENSIONS);
    }

    @Test
    void otherKindsAndDamagedPicturesAreRefused() {
        assertRefused("<svg/>".getBytes(StandardCharsets.UTF_8), Reason.TYPE);
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), Reason.TYPE);
        assertRefused("GIF89a".getBytes(StandardCharsets.UTF_8), Reason.TYPE);
        byte[] png = Pictures.png(50, 50);
        assertRefused(Arrays.copyOf(png, 20), Reason.DAMAGED);
        assertRefused(Arrays.copyOf(png, 60), Reason.DAMAGED);
    }

    private static void assertRefused(byte[] bytes, Reason reason) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> ImageFile.reencoded(bytes))
                .extracting(FileRefusedException::reason)
                .isEqualTo(reason);
    }
}
