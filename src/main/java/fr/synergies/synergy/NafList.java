package fr.synergies.synergy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The French nomenclature of activities, NAF rév. 2 (Insee), from {@code naf-rev-2.csv}: its sub-classes, in order. */
@Component
class NafList {

    private static final String FILE = "fr/synergies/synergy/naf-rev-2.csv";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private final Map<String, String> labels;

    NafList() {
        Map<String, String> read = new LinkedHashMap<>();
        try (Reader file =
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORMAT.parse(file)) {
                if (read.put(row.get("code"), row.get("label")) != null) {
                    throw new IllegalStateException(FILE + ": " + row.get("code") + " is there twice");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
        labels = Collections.unmodifiableMap(read);
    }

    boolean has(String code) {
        return labels.containsKey(code);
    }

    /** What Insee calls it in French, which it does in no other language; empty for a code that is none. */
    String label(String code) {
        return labels.getOrDefault(code, "");
    }

    /** Labels by code, ascending. */
    Map<String, String> labels() {
        return labels;
    }
}
