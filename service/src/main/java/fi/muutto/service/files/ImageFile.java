package fi.muutto.service.files;

import fi.muutto.service.files.FileRefusedException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures that are shown or printed: drawn anew, so that nothing but pixels remains of what was brought. */
public final class ImageFile {
    /** Longest side. */
    public static final int MOST_PIXELS = 4000;

    private ImageFile() {}

    /** The same picture as a new PNG; only PNG and JPEG are taken, and the dimensions are read before the pixels. */
    public static byte[] reencoded(byte[] bytes) {
        var type = FileType.of(bytes)
                .filter(found -> found != FileType.PDF)
                .orElseThrow(() -> new FileRefusedException(Reason.TYPE));
        var reader = ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT))
                .next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return png(redrawn(reader));
        } catch (FileRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Readers answer broken pictures with whatever exception comes along.
            throw new FileRefusedException(Reason.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage redrawn(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > MOST_PIXELS || height > MOST_PIXELS) {
            throw new FileRefusedException(Reason.DIMENSIONS);
        }
        var decoded = reader.read(0);
        boolean transparent = decoded.getColorModel().hasAlpha();
        var drawn = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.drawImage(decoded, 0, 0, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IOException("no writer for PNG");
            }
        }
        return out.toByteArray();
    }
}
