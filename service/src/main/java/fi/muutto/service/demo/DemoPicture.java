package fi.muutto.service.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws the logo of the demo company and the receipts of its purchases; needs no screen and no fonts. */
final class DemoPicture {
    private DemoPicture() {}

    static byte[] logo() {
        var picture = new BufferedImage(480, 160, BufferedImage.TYPE_INT_RGB);
        var pen = pen(picture);
        pen.setColor(new Color(0x0b, 0x5f, 0x6e));
        pen.fillRoundRect(10, 10, 140, 140, 36, 36);
        pen.setColor(Color.WHITE);
        pen.fillPolygon(new int[] {40, 80, 120, 120, 80, 40}, new int[] {120, 70, 120, 90, 40, 90}, 6);
        pen.setColor(new Color(0xd9, 0x8a, 0x1f));
        for (int i = 0; i < 4; i++) {
            pen.fillRoundRect(180 + i * 70, 44, 52, 72 - i * 12, 14, 14);
        }
        return png(picture, pen);
    }

    static byte[] receipt(int seed) {
        var picture = new BufferedImage(420, 640, BufferedImage.TYPE_INT_RGB);
        var pen = pen(picture);
        pen.setColor(Color.DARK_GRAY);
        for (int row = 0; row < 18; row++) {
            pen.fillRect(40, 60 + row * 30, 120 + (seed * (row + 3)) % 140, 9);
            pen.fillRect(320, 60 + row * 30, 30 + (seed * (row + 7)) % 40, 9);
        }
        return png(picture, pen);
    }

    private static Graphics2D pen(BufferedImage picture) {
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        return pen;
    }

    private static byte[] png(BufferedImage picture, Graphics2D pen) {
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
