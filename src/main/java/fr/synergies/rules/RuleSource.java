package fr.synergies.rules;

/**
 * The position of a rule in its rule set.
 *
 * @param rule its name
 * @param file its path below the rules folder, such as {@code funding/judgement.drl}
 * @param line from 1
 * @param comment the comment directly above it in the file, without slashes; empty if there is none
 */
public record RuleSource(String rule, String file, int line, String comment) {

    /** The first folder of its path, such as {@code funding}; empty for a file in none. */
    public String folder() {
        int end = file.indexOf('/');
        return end < 0 ? "" : file.substring(0, end);
    }
}
