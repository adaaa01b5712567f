package fr.synergies.decision;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetTrial;
import fr.synergies.rules.proposal.Impact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/**
 * Judges all stored decisions again, each on the facts stored with it: what another rule set would have granted in one exercise
 * does not change the facts of the next.
 *
 * <p>A decision differs if its outcome, one of its figures, or the findings on a line differ; not if only the wording differs.
 * Euros are those of decisions that count: for each exercise, the last verdict on the last plan that was not withdrawn. A verdict
 * that was replaced by another is tried and shown if it differs, with 0 € before and after, so that no euro is counted twice.
 */
@Component
class DecisionTrial implements RuleSetTrial {

    private static final String WITHOUT_FACTS = "audit.decision.no-facts";

    /** How often it is told how many decisions were compared. */
    private static final int TOLD = 100;

    private final DecisionArchive archive;

    DecisionTrial(DecisionArchive archive) {
        this.archive = archive;
    }

    @Override
    public Impact of(RuleSet candidate, LongConsumer judged) {
        Tally tally = new Tally(candidate);
        archive.each(found -> {
            tally.take(found);
            if (tally.decisions % TOLD == 0) {
                judged.accept(tally.decisions);
            }
        });
        judged.accept(tally.decisions);
        return new Impact(tally.decisions, tally.changed, tally.failed);
    }

    @Override
    public long decisions() {
        return archive.count();
    }

    private static final class Tally {

        private final RuleSet candidate;
        private final List<Impact.Changed> changed = new ArrayList<>();
        private final List<Impact.Failed> failed = new ArrayList<>();
        private int decisions;

        Tally(RuleSet candidate) {
            this.candidate = candidate;
        }

        void take(DecisionArchive.Found found) {
            Decision decision = found.decision();
            decisions++;
            if (!decision.recomputable()) {
                fail(decision, WITHOUT_FACTS);
                return;
            }
            try {
                ComparableVerdict before = found.kind().stored(decision);
                ComparableVerdict after = found.kind().recompute(decision, candidate);
                if (!before.findsTheSameAs(after)) {
                    changed.add(new Impact.Changed(
                            decision.kind(),
                            decision.caseId(),
                            decision.id(),
                            before.outcome(),
                            after.outcome(),
                            euros(found, before),
                            euros(found, after)));
                }
            } catch (RuntimeException reason) {
                fail(decision, String.valueOf(reason.getMessage()));
            }
        }

        private void fail(Decision decision, String reason) {
            failed.add(new Impact.Failed(decision.kind(), decision.caseId(), decision.id(), reason));
        }

        private static BigDecimal euros(DecisionArchive.Found found, ComparableVerdict judged) {
            return found.counts() ? judged.euros() : BigDecimal.ZERO.setScale(2);
        }
    }
}
