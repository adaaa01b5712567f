package fr.synergies.rules.engine;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Finding;
import fr.synergies.rules.Remark;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The wording table: turns remarks into findings. */
final class Wordings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    private final Map<String, Wording> byRule;

    Wordings(List<Wording> rows) {
        byRule = rows.stream()
                .collect(Collectors.toUnmodifiableMap(Wording::rule, Function.identity(), (one, other) -> {
                    throw new RuleSetException(new LocalizedText(
                            "La règle « " + one.rule() + " » a deux textes",
                            "The rule \"" + one.rule() + "\" has two wordings"));
                }));
    }

    Finding render(Remark said) {
        Remark remark = said.complete();
        Wording wording = byRule.get(remark.wording());
        if (wording == null) {
            throw new RuleSetException("A remark of the rule \"" + remark.rule() + "\" has no wording \""
                    + remark.wording() + "\": add its row to the wording table");
        }
        LocalizedText message = new LocalizedText(
                fill(wording.template().fr(), remark, LocalizedText::fr),
                fill(wording.template().en(), remark, LocalizedText::en));
        LocalizedText source = remark.from().orElse(wording.source());
        return new Finding(remark.rule(), remark.weight().orElse(wording.severity()), remark.line(), message, source);
    }

    private static String fill(String template, Remark remark, Function<LocalizedText, String> language) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(language.apply(argument(place.group(1), remark))));
    }

    private static LocalizedText argument(String name, Remark remark) {
        LocalizedText argument = remark.arguments().get(name);
        if (argument == null) {
            throw new RuleSetException("The wording of the rule \"" + remark.rule() + "\" names {" + name
                    + "}, which its remark lacks (it has "
                    + remark.arguments().keySet().stream().sorted().toList() + ")");
        }
        return argument;
    }
}
