package fr.synergies.synergy.page;

import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.synergy.carried.RunningSynergies;
import fr.synergies.synergy.carried.RunningSynergyFigures;
import fr.synergies.synergy.carried.RunningSynergyVerdict;
import java.util.List;
import java.util.Locale;

/**
 * A synergy for pages: its figures, and the verdict of the rules on them.
 *
 * @param file empty if only the proposal is shown
 * @param figures the figures of its current flows
 * @param said the stored verdicts, latest first
 * @param subject SIRET of the company that a task concerns, empty otherwise
 */
record RunningSynergyView(RunningSynergies.File file, RunningSynergyFigures figures, List<Said> said, String subject) {

    /** A verdict with its sentences, which call companies by their names. */
    record Said(RunningSynergyVerdict verdict, List<Line> reasons) {}

    /** The result of a criterion. */
    record Line(CriterionOutcome outcome, String text, String source) {}

    /** A flow or a company with its display name. */
    record Named(String code, String name) {}

    static Said said(RunningSynergyVerdict verdict, List<Named> names, Locale language) {
        return new Said(verdict, lines(verdict.reasons(), names, language));
    }

    static List<Line> lines(List<CriterionFinding> reasons, List<Named> names, Locale language) {
        return reasons.stream()
                .map(reason -> new Line(
                        reason.outcome(),
                        named(reason.message().in(language), names),
                        reason.source().in(language)))
                .toList();
    }

    private static String named(String sentence, List<Named> names) {
        String named = sentence;
        for (Named each : names) {
            named = named.replace(each.code(), each.name());
        }
        return named;
    }
}
