package fi.muutto.service.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.muutto.service.files.FileRefusedException;
import fi.muutto.service.files.FileType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {
    private static final byte[] JPEG = Papers.picture(400, 200, "jpeg");

    /** The red half lies where the camera's hold puts it. */
    @ParameterizedTest
    @CsvSource({
        "1, 400, 200, 10, 100", "2, 400, 200, 390, 100", "3, 400, 200, 390, 100", "4, 400, 200, 10, 100",
        "5, 200, 400, 100, 10", "6, 200, 400, 100, 10", "7, 200, 400, 100, 390", "8, 200, 400, 100, 390",
        "9, 400, 200, 10, 100"
    })
    void aPictureIsTurnedUpright(int orientation, int width, int height, int redX, int redY) throws IOException {
        var picture = read(Picture.redrawn(Papers.held(JPEG, orientation), FileType.JPEG));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertThat(isRed(picture, redX, redY)).isTrue();
        assertThat(isRed(picture, width - redX, height - redY)).isFalse();
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return (rgb >> 16 & 0xff) > 200 && (rgb & 0xff) < 60;
    }

    @Test
    void aLargePictureIsMadeFitForPaper() throws IOException {
        var picture = read(Picture.redrawn(Papers.picture(4032, 3024, "jpeg"), FileType.JPEG));
        assertThat(picture.getWidth()).isEqualTo(2016);
        assertThat(picture.getHeight()).isEqualTo(1512);
    }

    @Test
    void nothingButPixelsRemains() throws IOException {
        var secret = "paikka 60.17 24.94".getBytes(StandardCharsets.UTF_8);
        var withComment = Arrays.copyOf(JPEG, JPEG.length + secret.length);
        System.arraycopy(secret, 0, withComment, JPEG.length, secret.length);
        var kept = Picture.redrawn(withComment, FileType.JPEG);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("paikka");
        assertThat(read(Picture.redrawn(Papers.picture(30, 20, "png"), FileType.PNG))
                        .getWidth())
                .isEqualTo(30);
    }

    @Test
    void aBrokenPictureIsRefused() {
        for (int length : new int[] {3, 20, 200, 600}) {
            var cut = Arrays.copyOf(JPEG, length);
            assertThatExceptionOfType(FileRefusedException.class).isThrownBy(() -> Picture.redrawn(cut, FileType.JPEG));
        }
    }

    @Test
    void brokenExifCountsAsUpright() {
        var held = Papers.held(JPEG, 6);
        for (int at = 2; at < 36; at++) {
            var broken = held.clone();
            broken[at] = (byte) 0xff;
            assertThat(Orientation.of(broken).value()).isBetween(1, 8);
            assertThat(Orientation.of(Arrays.copyOf(held, at)).value()).isBetween(1, 8);
        }
        assertThat(Orientation.of(held).value()).isEqualTo(6);
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
