package fi.muutto.service.purchase;

import fi.muutto.service.files.FileRefusedException;
import fi.muutto.service.files.FileRefusedException.Reason;
import fi.muutto.service.files.FileType;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures of receipts: drawn anew on white, so that nothing but pixels remains, and no larger than paper needs. */
final class Picture {
    /** Longest side of what is kept: 175 dots an inch on A4. */
    static final int MOST_PIXELS = 2048;
    /** Longest side and pixels of what is read: as much as telephones give. */
    private static final int MOST_SIDE = 10_000;

    private static final long MOST_AREA = 50_000_000;

    private static final float QUALITY = 0.85f;

    private Picture() {}

    /** A PNG stays a PNG and a JPEG a JPEG; the dimensions are read before the pixels. */
    static byte[] redrawn(byte[] bytes, FileType type) {
        var format = type.name().toLowerCase(Locale.ROOT);
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return written(Orientation.of(bytes).upright(onWhite(pixels(reader))), format);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            // Readers answer broken pictures with whatever exception comes along.
            throw new FileRefusedException(Reason.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    /** Every n-th pixel of every n-th row of a picture that is n times too large: it is never whole in memory. */
    private static BufferedImage pixels(ImageReader reader) throws IOException {
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        if (longest > MOST_SIDE || (long) reader.getWidth(0) * reader.getHeight(0) > MOST_AREA) {
            throw new FileRefusedException(Reason.DIMENSIONS);
        }
        int step = (longest + MOST_PIXELS - 1) / MOST_PIXELS;
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage onWhite(BufferedImage decoded) {
        var drawn = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.drawImage(decoded, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
