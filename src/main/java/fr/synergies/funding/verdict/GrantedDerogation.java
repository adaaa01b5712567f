package fr.synergies.funding.verdict;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A derogation as it was asked for and granted: the excess of the lines that it names, and nothing else.
 *
 * @param excess the aid granted above rate and ceiling, in euros, by the number of the line from 0
 * @param askedBy user who asked for it
 * @param grantedBy the second person, who granted it
 * @param grantedOn when
 * @param reason why it was asked for
 * @param document reference of the document on which it is based
 */
public record GrantedDerogation(
        Map<Integer, BigDecimal> excess,
        String askedBy,
        String grantedBy,
        LocalDate grantedOn,
        String reason,
        String document) {

    public GrantedDerogation {
        Map<Integer, BigDecimal> cents = new TreeMap<>();
        excess.forEach((line, euros) -> cents.put(line, euros.setScale(2, HALF_UP)));
        excess = Collections.unmodifiableMap(cents);
    }
}
