package fr.synergies.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Two cases side by side.
 *
 * @param sameProcess whether both ran through the same process; otherwise no step of the one is a step of the other
 * @param sameVersion whether its diagram was the same too
 * @param steps in the order of the left case, with those of the right one where they came in it
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

    /** How many steps both or one of them passed. */
    public long count(Passed passed) {
        return steps.stream().filter(step -> step.passed() == passed).count();
    }

    /**
     * One of the two cases.
     *
     * @param process key of its process, empty when the engine no longer knows it
     * @param started when it began, empty like {@code process}
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

    /** Who passed a step. */
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

        /** By how much the right case took longer here; empty if only one was here. */
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
     * What a case did at a step.
     *
     * @param times how often it was entered
     * @param decisions what was decided, in words and in that order
     */
    public record Passage(StepState state, int times, Duration total, List<String> decisions) {

        public Passage {
            decisions = List.copyOf(decisions);
        }
    }
}
