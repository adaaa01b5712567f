package fr.synergies.company.visit;

import fr.synergies.company.form.PageForms;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Parses the form for a visit on the page of a company. */
@Component
public class VisitForms {

    private final PageForms forms;
    private final MessageSource texts;

    VisitForms(PageForms forms, MessageSource texts) {
        this.forms = forms;
        this.texts = texts;
    }

    public PageForms.Typed<VisitForm> read(Map<String, String> typed, Locale language) {
        String day = typed.getOrDefault("visitedOn", "").strip();
        boolean diagnostic = typed.containsKey("diagnostic");
        String note = typed.getOrDefault("note", "");
        try {
            LocalDate visited = day.isEmpty() ? null : LocalDate.parse(day);
            return forms.checked(new VisitForm(visited, diagnostic, note), List.of(), language);
        } catch (DateTimeException none) {
            String sentence = texts.getMessage("synergy.import.day", null, language);
            return forms.checked(
                    new VisitForm(null, diagnostic, note),
                    List.of(forms.fault("visitedOn", sentence, language)),
                    language);
        }
    }
}
