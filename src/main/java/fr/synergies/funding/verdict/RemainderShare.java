package fr.synergies.funding.verdict;

import static java.math.RoundingMode.DOWN;

import fr.synergies.programme.Financer;
import fr.synergies.programme.Programme;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Divides what the aid leaves of a line among those who bear it, to the cent: each share is rounded down, and the cents left over
 * go one each to the largest fractions (ties: the financer that the programme names first), so that the shares add up to the
 * remainder exactly.
 */
public final class RemainderShare {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private record Part(Split split, String bearer, BigDecimal exact, BigDecimal cents) {

        BigDecimal fraction() {
            return exact.subtract(cents);
        }
    }

    private RemainderShare() {}

    /**
     * What each partner pays, in the order of the programme's financers.
     *
     * @param splits the rows that hold for the line's category, in any order; their shares add up to 1
     * @throws IllegalStateException if a row names nobody who finances the programme, which {@link FundingCoverage} finds before
     */
    public static List<Remainder> of(LineGrant grant, List<Split> splits, Programme programme) {
        List<String> order = programme.financers().stream().map(Financer::code).toList();
        List<Part> parts = splits.stream()
                .map(split -> part(grant, split, programme))
                .sorted(Comparator.<Part>comparingInt(part -> order.indexOf(part.bearer()))
                        .thenComparing(part -> part.split().partner()))
                .toList();
        BigDecimal left =
                grant.remainder().subtract(parts.stream().map(Part::cents).reduce(BigDecimal.ZERO, BigDecimal::add));
        Set<Part> next = parts.stream()
                .sorted(Comparator.comparing(Part::fraction).reversed())
                .limit(left.movePointRight(2).longValueExact())
                .collect(Collectors.toSet());
        return parts.stream()
                .map(part -> new Remainder(
                        grant,
                        part.split(),
                        part.bearer(),
                        next.contains(part) ? part.cents().add(CENT) : part.cents()))
                .toList();
    }

    private static Part part(LineGrant grant, Split split, Programme programme) {
        String bearer = programme
                .bearer(split.partner())
                .orElseThrow(() -> new IllegalStateException(
                        split.category() + ": " + split.partner() + " finances nothing in " + programme.code()))
                .code();
        BigDecimal exact = grant.remainder().multiply(split.share());
        return new Part(split, bearer, exact, exact.setScale(2, DOWN));
    }
}
