package fr.synergies.association.readiness;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;

/**
 * Whether a college counts as public. A row of {@code rules/association/colleges.csv}.
 *
 * @param sector the sector to which its seats belong
 */
public record CollegeRule(College college, LocalizedText name, Sector sector, LocalizedText source) {

    /** The sector to which the seats of a college belong. */
    public enum Sector {
        PUBLIC,
        PRIVATE
    }

    /** The row of a table. */
    public static CollegeRule of(Cells row) {
        return new CollegeRule(
                row.choice("college", College.class),
                row.localized("name"),
                row.choice("sector", Sector.class),
                row.localized("source"));
    }

    /** Whether its seats count as public. */
    public boolean countsAsPublic() {
        return sector == Sector.PUBLIC;
    }
}
