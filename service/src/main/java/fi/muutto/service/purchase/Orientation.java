package fi.muutto.service.purchase;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, from the Exif part of a JPEG (tag 0x0112, values 1–8). What cannot be read counts as upright.
 *
 * @param value 1 upright, 3 upside down, 6 and 8 on a side; even and 5, 7 also mirrored, as Exif 2.3 has it
 */
record Orientation(int value) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;

    static Orientation of(byte[] jpeg) {
        try {
            return found(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    /** Walks the segments up to the picture itself. */
    private static Orientation found(ByteBuffer jpeg) {
        if ((jpeg.getShort() & 0xffff) != 0xffd8) {
            return UPRIGHT;
        }
        while (true) {
            int marker = jpeg.getShort() & 0xffff;
            int length = jpeg.getShort() & 0xffff;
            if (marker < 0xff01 || marker == 0xffda) {
                return UPRIGHT;
            }
            int next = jpeg.position() + length - 2;
            if (marker == 0xffe1 && jpeg.getInt(jpeg.position()) == 0x45786966) {
                return inExif(jpeg.slice(jpeg.position() + 6, length - 8));
            }
            jpeg.position(next);
        }
    }

    private static Orientation inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture as it was meant to be seen. */
    BufferedImage upright(BufferedImage image) {
        if (value == 1) {
            return image;
        }
        boolean turned = value >= 5;
        int width = turned ? image.getHeight() : image.getWidth();
        int height = turned ? image.getWidth() : image.getHeight();
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.drawImage(image, transform(image.getWidth(), image.getHeight()), null);
        graphics.dispose();
        return drawn;
    }

    private AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
