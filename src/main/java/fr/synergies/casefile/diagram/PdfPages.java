package fr.synergies.casefile.diagram;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Element;

/** Converts a page to PDF: tagged, with its language, title and fonts, so that screen readers can read it (PDF/UA). */
@Component
public class PdfPages {

    /** Characters that XML cannot contain, although users may have typed them. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** The type of the object that is replaced by the picture. */
    private static final String PICTURE = "synergies/process";

    private final ITemplateEngine templates;

    PdfPages(ITemplateEngine templates) {
        this.templates = templates;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    public byte[] of(String template, Map<String, Object> model, Optional<DiagramPicture> picture, Locale locale) {
        String page = templates.process(template, new Context(locale, model));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        picture.ifPresent(drawn ->
                drawers.registerDrawer(PICTURE, (element, x, y, width, height, device, context, dots) -> {
                    device.drawWithGraphics(
                            (float) x,
                            (float) y,
                            (float) (width / dots),
                            (float) (height / dots),
                            canvas -> drawn.draw(
                                    canvas,
                                    height / dots,
                                    number(element, "data-sheet"),
                                    number(element, "data-sheets")));
                    return Map.of();
                }));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useFont(GlyphText::file, "Liberation Sans");
        builder.useObjectDrawerFactory(drawers);
        builder.withProducer("Synergies");
        builder.withHtmlContent(UNWRITABLE.matcher(page).replaceAll("\uFFFD"), "");
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf.toByteArray();
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }
}
