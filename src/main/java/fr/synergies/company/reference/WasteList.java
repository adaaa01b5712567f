package fr.synergies.company.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The European list of waste (Decision 2014/955/EU), from {@code european-list-of-waste.txt}: a line for each group of
 * codes, its four digits and then the last two of each of its codes, with {@code *} where the waste is hazardous.
 */
@Component
public class WasteList {

    private static final String FILE = "fr/synergies/company/european-list-of-waste.txt";

    private final Map<String, Boolean> hazardousByDigits = new HashMap<>();
    private final Map<String, String> labels = CodeTable.read("european-list-of-waste-fr.csv");

    public WasteList() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::addGroup);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }

    /** Whether the list contains this code, with or without its mark. */
    public boolean has(String written) {
        return hazardousByDigits.containsKey(WasteCode.digits(written));
    }

    /**
     * Parses a code; hazardous by its own mark or that of the list, so that forgetting the mark does not make a waste harmless.
     */
    public WasteCode code(String written) {
        WasteCode code = WasteCode.written(written);
        boolean hazardous = code.hazardous() || hazardousByDigits.getOrDefault(code.digits(), false);
        return new WasteCode(code.digits(), hazardous);
    }

    /** The French labels of the list, by code with its mark, ascending. */
    public Map<String, String> labels() {
        return labels;
    }

    public int size() {
        return hazardousByDigits.size();
    }

    private void addGroup(String line) {
        String[] parts = line.split(":");
        for (String last : parts[1].strip().split(" ")) {
            WasteCode code = WasteCode.written(parts[0].strip() + " " + last);
            if (hazardousByDigits.put(code.digits(), code.hazardous()) != null) {
                throw new IllegalStateException(FILE + ": " + code + " is there twice");
            }
        }
    }
}
