package fr.synergies.programme.page;

import fr.synergies.platform.web.form.FieldLabels;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.programme.DefinitionFiles;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.Registration;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/programmes")
class ProgrammeController {

    private final Programmes programmes;
    private final ProgrammePages pages;
    private final Registration registration;
    private final DefinitionFiles definitions;
    private final String example;

    ProgrammeController(
            Programmes programmes,
            ProgrammePages pages,
            Registration registration,
            DefinitionFiles definitions,
            @Value("classpath:programmes/synergies.yaml") Resource example)
            throws IOException {
        this.programmes = programmes;
        this.pages = pages;
        this.registration = registration;
        this.definitions = definitions;
        this.example = example.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The definition of a programme in YAML. */
    @FieldLabels("programme.register.field.")
    record Definition(@NotBlank String definition) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("programmes", programmes.all());
        return "programme/list";
    }

    @GetMapping("/new")
    @PreAuthorize(Registration.STAFF)
    String define(Model model) {
        model.addAttribute("stored", Map.of("definition", example));
        return "programme/new";
    }

    @PostMapping
    @PreAuthorize(Registration.STAFF)
    String register(@FormName("programme-registration") PostedForm<Definition> form, Model model) {
        return form.within("definition", UnaryOperator.identity())
                .submit(typed -> registration.register(definitions.readTyped(typed.definition())))
                .notice("programme.life.notice.registered")
                .redirectTo(programme -> "/programmes/" + programme.code())
                .orShowAgain("/programmes/new", () -> define(model));
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Locale language, Model model) {
        return pages.show(code, language, model);
    }
}
