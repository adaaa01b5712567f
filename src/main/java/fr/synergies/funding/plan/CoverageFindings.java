package fr.synergies.funding.plan;

import fr.synergies.funding.verdict.FundingCoverage;
import fr.synergies.funding.verdict.FundingCoverage.Gap;
import fr.synergies.funding.verdict.FundingRules;
import fr.synergies.kernel.LocalizedText;
import fr.synergies.programme.Programme;
import fr.synergies.programme.RegistrationFindings;
import fr.synergies.rules.Finding;
import fr.synergies.rules.Severity;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lists what the funding tables do not say of a programme: until it is filled, no plan of the programme is stored or judged. */
@Component
class CoverageFindings implements RegistrationFindings {

    private static final String RULE = "funding-coverage";

    private final FundingRules rules;
    private final MessageSource texts;

    CoverageFindings(FundingRules rules, MessageSource texts) {
        this.rules = rules;
        this.texts = texts;
    }

    @Override
    public List<Finding> of(Programme programme) {
        return FundingCoverage.gaps(programme, rules.now()).stream()
                .map(this::finding)
                .toList();
    }

    private Finding finding(Gap gap) {
        return new Finding(
                RULE,
                Severity.ERROR,
                null,
                text(gap.kind().sentence(), gap.arguments()),
                text("funding.coverage.source"));
    }

    private LocalizedText text(String key, Object... arguments) {
        return new LocalizedText(
                texts.getMessage(key, arguments, Locale.FRENCH), texts.getMessage(key, arguments, Locale.ENGLISH));
    }
}
