package fr.synergies.programme;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The programme of the paper as the product ships it, without a database. */
public final class ShippedProgramme {

    private static final ProgrammeDefinition DEFINITION = read();

    private ShippedProgramme() {}

    public static Programme programme() {
        return DEFINITION.programme();
    }

    public static List<ForecastLine> forecast(int year) {
        return DEFINITION.forecasts().get(year);
    }

    private static ProgrammeDefinition read() {
        try (InputStream file = ShippedProgramme.class.getResourceAsStream("/programmes/synergies.yaml")) {
            return YAMLMapper.builder().findAndAddModules().build().readValue(file, ProgrammeDefinition.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
