package fi.muutto.journey;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a picture small: the 256 colours that it uses most, and of the others the nearest of them. */
final class Palette {
    private static final int COLOURS = 256;

    private final List<Integer> colours;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Palette(List<Integer> colours) {
        this.colours = colours;
    }

    static BufferedImage of(BufferedImage image) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var palette = new Palette(mostUsed(pixels));
        var small = new BufferedImage(
                image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette.model());
        var indexes = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indexes[i] = palette.nearest.computeIfAbsent(pixels[i], palette::find);
        }
        small.getRaster().setPixels(0, 0, image.getWidth(), image.getHeight(), indexes);
        return small;
    }

    private static List<Integer> mostUsed(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private IndexColorModel model() {
        int[] values = colours.stream().mapToInt(Integer::intValue).toArray();
        return new IndexColorModel(8, values.length, values, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    }

    private int find(int pixel) {
        int best = 0;
        for (int i = 1; i < colours.size(); i++) {
            if (distance(colours.get(i), pixel) < distance(colours.get(best), pixel)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
