package fr.synergies.recruitment;

import java.math.BigDecimal;
import java.util.List;

/**
 * The job description (« fiche de poste »), in the order of the paper; lists have one item per line.
 *
 * @param title « intitulé du poste »
 * @param entry « date d'entrée en fonction », in words
 * @param attachment « rattachement dans l'organisation »
 * @param finality « finalité du poste »
 * @param mainActivities « activités principales »
 * @param secondaryActivities « activités secondaires et/ou occasionnelles »
 * @param skills « compétences et connaissances essentielles »
 * @param shares how the full-time post is split, by exercise
 */
public record JobDescription(
        String title,
        String entry,
        String attachment,
        String finality,
        String mainActivities,
        String secondaryActivities,
        String skills,
        List<Share> shares) {

    /** The most characters of a line. */
    public static final int LONGEST_LINE = 300;

    /** The most characters of a text of several lines. */
    public static final int LONGEST_TEXT = 8000;

    public JobDescription {
        shares = List.copyOf(shares);
    }

    /**
     * The split of the full-time post in an exercise.
     *
     * @param eit full-time equivalents on industrial and territorial ecology, up to 4 decimals
     * @param other full-time equivalents on anything else
     * @param subject the subject of the other part
     */
    public record Share(int year, BigDecimal eit, BigDecimal other, String subject) {}

    JobDescription with(List<Share> others) {
        return new JobDescription(
                title, entry, attachment, finality, mainActivities, secondaryActivities, skills, others);
    }
}
