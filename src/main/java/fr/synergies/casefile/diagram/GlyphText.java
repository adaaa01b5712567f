package fr.synergies.casefile.diagram;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Draws texts as outlines of their glyphs, identical on every machine, whether it has fonts or not. */
public final class GlyphText {

    /** Liberation Sans, which is included in PDFBox. */
    static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unit;

    private GlyphText(TrueTypeFont font) throws IOException {
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
        this.unit = font.getUnitsPerEm();
    }

    public static GlyphText load() {
        try {
            return new GlyphText(new TTFParser().parse(new RandomAccessReadBuffer(file())));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The font file. */
    static InputStream file() {
        return GlyphText.class.getResourceAsStream(FONT);
    }

    double width(String text, double size) {
        return text.codePoints().mapToDouble(letter -> advance(letter, size)).sum();
    }

    /** Draws a text that begins at a point on its baseline. */
    void draw(Graphics2D canvas, String text, double x, double y, double size) {
        double at = x;
        for (int letter : text.codePoints().toArray()) {
            outline(letter).fill(canvas, at, y, size / unit);
            at += advance(letter, size);
        }
    }

    /** Breaks a text between words into lines of limited width; text beyond the maximum number of lines is dropped. */
    List<String> lines(String text, double width, double size, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.size() <= most ? lines : lines.subList(0, most);
    }

    private double advance(int letter, double size) {
        try {
            return font.getAdvanceWidth(letters.getGlyphId(letter)) * size / unit;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Outline outline(int letter) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(letters.getGlyphId(letter));
            return new Outline(glyph == null ? new GeneralPath() : glyph.getPath());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Outline(GeneralPath path) {

        void fill(Graphics2D canvas, double x, double y, double scale) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.scale(scale, -scale);
            canvas.fill(place.createTransformedShape(path));
        }
    }
}
