package fr.synergies.decision;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A recomputed decision. */
@Schema(name = "Recomputation")
record RecomputationAnswer(
        String rules,
        boolean own,
        boolean identical,
        String outcome,
        String outcomeNow,
        BigDecimal euros,
        BigDecimal eurosNow,
        BigDecimal change,
        List<Figure> figures,
        List<Said> findings,
        List<String> fired,
        List<String> firedNow) {

    static RecomputationAnswer of(DecisionReview.Recomputation again, Locale language) {
        Difference difference = again.difference();
        return new RecomputationAnswer(
                again.rules(),
                again.own(),
                again.identical(),
                difference.outcome(),
                difference.outcomeNow(),
                difference.euros(),
                difference.eurosNow(),
                difference.change(),
                difference.figures().stream().map(Figure::of).toList(),
                difference.findings().stream()
                        .map(finding -> Said.of(finding, language))
                        .toList(),
                difference.fired(),
                difference.firedNow());
    }

    /** A figure that differs; null on a side that has none. */
    @Schema(name = "RecomputedFigure")
    record Figure(String name, ComparableVerdict.Unit unit, BigDecimal before, BigDecimal after) {

        static Figure of(Difference.FigureChange change) {
            return new Figure(
                    change.name(),
                    change.unit(),
                    change.before().orElse(null),
                    change.after().orElse(null));
        }
    }

    /** A finding that differs; null on a side that has none. */
    @Schema(name = "RecomputedFinding")
    record Said(String rule, Integer line, String before, String after) {

        static Said of(Difference.FindingChange change, Locale language) {
            return new Said(
                    change.rule(),
                    change.line(),
                    change.before()
                            .map(finding -> finding.message().in(language))
                            .orElse(null),
                    change.after()
                            .map(finding -> finding.message().in(language))
                            .orElse(null));
        }
    }
}
