package fr.synergies.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Two cases side by side.
 *
 * @param sameProcess whether both ran the same process; otherwise they have no steps in common
 * @param sameVersion whether they also ran the same version of it
 * @param steps in the order of the left case, with additional steps of the right one inserted at their position
 */
public record CaseComparison(Side left, Side right, boolean sameProcess, boolean sameVersion, List<Step> steps) {

    public CaseComparison {
        steps = List.copyOf(steps);
    }

    /** By how much the right case took longer; negative if it was shorter. */
    public Duration difference() {
        return right.total().minus(left.total());
    }

    /** The steps at which different things were decided. */
    public List<Step> decidedDifferently() {
        return steps.stream().filter(Step::decidedDifferently).toList();
    }

    /** The number of steps passed by both, or by only one of them. */
    public long count(Passed passed) {
        return steps.stream().filter(step -> step.passed() == passed).count();
    }

    /**
     * One of the two cases.
     *
     * @param process key of its process, empty when the engine no longer knows it
     * @param started when it began, empty if {@code process} is
     * @param total from its start to its end, or to now
     * @param acts how many acts it has
     * @param people how many people did them
     */
    public record Side(
            String caseId,
            String process,
            String processName,
            int version,
            CaseState state,
            Optional<Instant> started,
            Optional<Instant> ended,
            Duration total,
            long acts,
            long people) {}

    /** Which of the cases passed a step. */
    public enum Passed {
        BOTH,
        LEFT,
        RIGHT
    }

    /** A step of one case or of both. */
    public record Step(String element, String name, Optional<Passage> left, Optional<Passage> right) {

        public Passed passed() {
            if (left.isPresent() && right.isPresent()) {
                return Passed.BOTH;
            }
            return left.isPresent() ? Passed.LEFT : Passed.RIGHT;
        }

        /** By how much the right case took longer at this step; empty if only one passed it. */
        public Optional<Duration> difference() {
            return left.flatMap(one -> right.map(other -> other.total().minus(one.total())));
        }

        public boolean decidedDifferently() {
            return left.isPresent()
                    && right.isPresent()
                    && !left.get().decisions().equals(right.get().decisions());
        }
    }

    /**
     * How a case passed a step.
     *
     * @param times how often it was entered
     * @param decisions the decisions in words, in chronological order
     */
    public record Passage(StepState state, int times, Duration total, List<String> decisions) {

        public Passage {
            decisions = List.copyOf(decisions);
        }
    }
}
