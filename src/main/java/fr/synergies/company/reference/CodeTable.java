package fr.synergies.company.reference;

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

/** Reads the shipped tables of codes and labels; lines that begin with # name their source. */
final class CodeTable {

    private static final String FOLDER = "fr/synergies/company/";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private CodeTable() {}

    /** Labels by code, in the order of the file. */
    static Map<String, String> read(String file) {
        Map<String, String> labels = new LinkedHashMap<>();
        try (Reader text =
                new InputStreamReader(new ClassPathResource(FOLDER + file).getInputStream(), StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORMAT.parse(text)) {
                if (labels.put(row.get("code"), row.get("label")) != null) {
                    throw new IllegalStateException(file + ": " + row.get("code") + " is there twice");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
        return Collections.unmodifiableMap(labels);
    }
}
