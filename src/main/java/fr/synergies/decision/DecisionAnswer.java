package fr.synergies.decision;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.synergies.rules.Finding;
import fr.synergies.rules.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A decision. */
@Schema(name = "Decision")
record DecisionAnswer(
        String kind,
        String verdictId,
        String caseId,
        Instant at,
        String rulesVersion,
        String outcome,
        BigDecimal euros,
        boolean recomputable,

        @Schema(description = "Whether the rules that judged can still judge")
        boolean ownRules,

        @Schema(description = "Whether all rules that fired are known, and not only those that said something")
        boolean complete,

        @JsonRawValue @Schema(type = "object", description = "As stored; null where they were not")
        String facts,

        @JsonRawValue @Schema(type = "object", description = "As stored")
        String verdict,

        List<Rule> fired,
        List<Rule> silent,

        @Schema(description = "What people ruled upon it, oldest first")
        List<RuledAnswer> rulings) {

    static DecisionAnswer of(DecisionReview.File file, Locale language) {
        Decision decision = file.decision();
        return new DecisionAnswer(
                decision.kind(),
                decision.id(),
                decision.caseId(),
                decision.at(),
                decision.rulesVersion(),
                decision.outcome(),
                file.stored().euros(),
                decision.recomputable(),
                file.ownRules(),
                file.complete(),
                decision.recomputable() ? decision.facts() : "null",
                decision.content(),
                Rule.of(file.rules().fired(), language),
                Rule.of(file.rules().silent(), language),
                file.rulings().stream().map(RuledAnswer::of).toList());
    }

    /** What somebody ruled upon the decision. */
    @Schema(name = "DecisionRuling")
    record RuledAnswer(
            @Schema(description = "The task in which it was ruled", example = "reviewFundingPlan")
            String element,

            @Schema(example = "ACCEPT_CAPPED") String ruling,
            String actor,
            String reason,
            String documentReference,

            @Schema(description = "Its day, where it may be earlier than the day on which it was recorded; else null")
            LocalDate on,

            @Schema(description = "When it was recorded; null for old ones on synergies")
            Instant at) {

        static RuledAnswer of(Ruling ruling) {
            return new RuledAnswer(
                    ruling.element(),
                    ruling.ruling(),
                    ruling.actor(),
                    ruling.reason(),
                    ruling.documentReference(),
                    ruling.on().orElse(null),
                    ruling.at().orElse(null));
        }
    }

    /** A rule of the folder whose rules judge such decisions. */
    @Schema(name = "DecisionRule")
    record Rule(
            String rule,
            String name,
            String file,
            String about,
            String source,
            List<String> sentences,
            List<RuleFinding> findings) {

        static List<Rule> of(List<DecisionRules.Rule> rules, Locale language) {
            return rules.stream().map(rule -> of(rule, language)).toList();
        }

        private static Rule of(DecisionRules.Rule rule, Locale language) {
            return new Rule(
                    rule.rule(),
                    rule.name(),
                    rule.file(),
                    rule.comment(),
                    rule.source(),
                    rule.sentences(),
                    rule.findings().stream()
                            .map(finding -> RuleFinding.of(finding, language))
                            .toList());
        }
    }

    /** A finding of a rule. */
    @Schema(name = "DecisionFinding")
    record RuleFinding(Severity severity, Integer line, String message, String source) {

        static RuleFinding of(Finding finding, Locale language) {
            return new RuleFinding(
                    finding.severity(),
                    finding.line(),
                    finding.message().in(language),
                    finding.source().in(language));
        }
    }
}
