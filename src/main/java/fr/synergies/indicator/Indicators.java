package fr.synergies.indicator;

import java.util.Map;

/**
 * The figures of a report.
 *
 * @param tonnesAvoided waste avoided, in tonnes
 * @param eurosSaved savings of the companies, in euros
 * @param jobs jobs created or maintained
 */
record Indicators(
        long companiesMet,
        long diagnostics,
        long substitutions,
        long poolings,
        long tonnesAvoided,
        long eurosSaved,
        long jobs) {

    /** The figures of a form that has them all. */
    static Indicators of(Map<String, Object> form) {
        return new Indicators(
                (Long) form.get("companiesMet"),
                (Long) form.get("diagnostics"),
                (Long) form.get("substitutions"),
                (Long) form.get("poolings"),
                (Long) form.get("tonnesAvoided"),
                (Long) form.get("eurosSaved"),
                (Long) form.get("jobs"));
    }
}
