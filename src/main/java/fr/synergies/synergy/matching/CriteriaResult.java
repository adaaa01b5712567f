package fr.synergies.synergy.matching;

import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.Verdict;

/**
 * The verdict of the rules on a proposal, without sentences, which are composed when somebody reads them.
 *
 * @param outcomes a letter for each criterion that applies, in the order of their table: P, R or F
 */
public record CriteriaResult(FlowMatch proposal, Verdict verdict, String outcomes, SynergyFigures figures) {

    static CriteriaResult of(PossibleSynergy candidate, CriterionOutcome[] outcomes) {
        char[] letters = new char[outcomes.length];
        CriterionOutcome worst = CriterionOutcome.PASS;
        for (int i = 0; i < outcomes.length; i++) {
            letters[i] = outcomes[i].name().charAt(0);
            worst = outcomes[i].compareTo(worst) > 0 ? outcomes[i] : worst;
        }
        return new CriteriaResult(
                candidate.proposal(), Verdict.of(worst), new String(letters), SynergyFigures.of(candidate));
    }
}
