package fr.synergies.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One of the facts that an indicator counts.
 *
 * @param key its position in the list
 * @param day when it happened or was recorded
 * @param year the year of a measure, otherwise empty
 * @param title the name of a working group, empty for other facts
 * @param detail code of the resource or the stage, may be empty
 * @param caseId the case in which it is recorded, may be empty
 * @param companies the companies it concerns, as far as the reader may see them
 * @param amount its contribution to the figure
 */
record IndicatorFact(
        String key,
        Kind kind,
        LocalDate day,
        Optional<Integer> year,
        String title,
        String detail,
        String caseId,
        List<Party> companies,
        BigDecimal amount) {

    /** The kinds of facts. */
    enum Kind {
        COMPANY,
        VISIT,
        FLOW,
        SYNERGY,
        MEASURE,
        NEED,
        PURCHASE,
        MEETING
    }

    /**
     * A company.
     *
     * @param siret empty for a company that the reader may not see
     * @param name empty for a company that the reader may not see
     */
    record Party(Optional<String> siret, Optional<String> name) {

        static Party of(String siret, String name, boolean seen) {
            return seen
                    ? new Party(Optional.of(siret), Optional.of(name))
                    : new Party(Optional.empty(), Optional.empty());
        }
    }

    IndicatorFact between(List<Party> parties) {
        return new IndicatorFact(key, kind, day, year, title, detail, caseId, parties, amount);
    }
}
