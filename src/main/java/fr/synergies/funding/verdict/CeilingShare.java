package fr.synergies.funding.verdict;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides a ceiling that is too low for all lines of a cap: in proportion to what each requests, to the cent, by the
 * largest-remainder method. Each share is rounded down; the cents left over go one each to the largest fractional remainders
 * (ties: the larger expense, then the earlier line), so that the shares add up to the ceiling exactly.
 */
public final class CeilingShare {

    private record Part(LineAsk ask, BigInteger cents, BigInteger fraction) {}

    private static final Comparator<Part> WHO_GETS_THE_NEXT_CENT = Comparator.comparing(Part::fraction)
            .thenComparing(part -> part.ask().line().amount())
            .reversed()
            .thenComparing(part -> part.ask().index());

    private CeilingShare() {}

    /**
     * Grants each line what it requests if the ceiling allows it, otherwise its share of the ceiling.
     *
     * @param ceiling in euros to the cent, zero or more
     * @param asks the lines of the cap, in any order
     * @return one grant for each line, in no particular order
     */
    public static List<LineGrant> grants(BigDecimal ceiling, List<LineAsk> asks) {
        BigDecimal asked = asks.stream().map(LineAsk::asked).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (asked.compareTo(ceiling) <= 0) {
            return asks.stream().map(ask -> new LineGrant(ask, ask.asked())).toList();
        }
        BigInteger total = cents(asked);
        List<Part> parts = new ArrayList<>();
        for (LineAsk ask : asks) {
            BigInteger[] share = cents(ask.asked()).multiply(cents(ceiling)).divideAndRemainder(total);
            parts.add(new Part(ask, share[0], share[1]));
        }
        parts.sort(WHO_GETS_THE_NEXT_CENT);
        int left = cents(ceiling).subtract(sum(parts)).intValueExact();
        List<LineGrant> grants = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            BigInteger extra = i < left ? BigInteger.ONE : BigInteger.ZERO;
            grants.add(new LineGrant(
                    parts.get(i).ask(), new BigDecimal(parts.get(i).cents().add(extra), 2)));
        }
        return grants;
    }

    private static BigInteger sum(List<Part> parts) {
        return parts.stream().map(Part::cents).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger cents(BigDecimal euros) {
        return euros.movePointRight(2).toBigIntegerExact();
    }
}
