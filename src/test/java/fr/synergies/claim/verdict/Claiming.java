package fr.synergies.claim.verdict;

import fr.synergies.OneRuleSet;
import fr.synergies.programme.Programme;
import fr.synergies.programme.ShippedProgramme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A claim on the exercise 2022 that is judged by the shipped rules. */
final class Claiming {

    static final ClaimRules RULES = new ClaimRules(OneRuleSet.in(Path.of("rules")));

    private final List<PlannedSpend> plan = new ArrayList<>();
    private final Map<String, BigDecimal> claimed = new LinkedHashMap<>();
    private final List<String> references = new ArrayList<>();
    private final List<ClaimLine> lines = new ArrayList<>();

    Claiming planned(String category, String amount, String granted) {
        plan.add(new PlannedSpend(category, new BigDecimal(amount), new BigDecimal(granted), BigDecimal.ZERO));
        return this;
    }

    Claiming claimed(String category, String amount, String reference) {
        claimed.merge(category, new BigDecimal(amount), BigDecimal::add);
        references.add(reference);
        return this;
    }

    Claiming line(String category, String amount, String reference) {
        return line(category, "2022-06-30", new BigDecimal(amount), reference, true, true);
    }

    Claiming line(
            String category, String date, BigDecimal amount, String reference, boolean evidence, boolean timeRecord) {
        lines.add(
                new ClaimLine(lines.size(), category, LocalDate.parse(date), amount, reference, evidence, timeRecord));
        return this;
    }

    ClaimFacts facts() {
        Programme programme = ShippedProgramme.programme();
        return new ClaimFacts(programme, programme.exercise(2022).orElseThrow(), plan, claimed, references, lines);
    }

    ClaimVerdict verdict() {
        return RULES.judge(facts());
    }
}
