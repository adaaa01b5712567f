package fr.synergies.claim.verdict;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.claim.verdict.ClaimVerdict.CapBalance;
import fr.synergies.claim.verdict.ClaimVerdict.ClaimLineVerdict;
import fr.synergies.claim.verdict.ClaimVerdict.LineOutcome;
import fr.synergies.programme.ShippedProgramme;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds for every claim, whatever it claims. */
class ClaimPropertiesTest {

    private static final int TRIES = 150;
    private static final List<String> CATEGORIES = List.of("SALARY", "STUDY", "COMMUNICATION", "EQUIPMENT", "TRAVEL");

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void a_plain_reading_of_the_programmes_rules_in_whole_cents_agrees(@ForAll("claims") ClaimFacts claim) {
        assertThat(Claiming.RULES.judge(claim).lines()).isEqualTo(new PlainReading(claim).lines());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void no_aid_passes_what_was_granted_and_the_caps_add_up(@ForAll("claims") ClaimFacts claim) {
        ClaimVerdict verdict = Claiming.RULES.judge(claim);

        for (CapBalance cap : verdict.caps()) {
            assertThat(cap.left())
                    .isNotNegative()
                    .isEqualTo(cap.granted().subtract(cap.before()).subtract(cap.due()));
        }
        assertThat(verdict.totals().aid())
                .isEqualByComparingTo(
                        verdict.caps().stream().map(CapBalance::due).reduce(ZERO, BigDecimal::add))
                .isLessThanOrEqualTo(verdict.totals().eligible());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void two_claims_bring_what_one_claim_of_all_lines_brings(@ForAll("claims") ClaimFacts claim) {
        int half = claim.lines().size() / 2;
        ClaimVerdict whole = Claiming.RULES.judge(claim);
        ClaimFacts first = with(
                claim, claim.claimed(), claim.claimedReferences(), claim.lines().subList(0, half));
        ClaimVerdict one = Claiming.RULES.judge(first);
        Map<String, BigDecimal> claimed = new HashMap<>(claim.claimed());
        one.lines().forEach(line -> claimed.merge(line.category(), line.eligible(), BigDecimal::add));
        List<String> references = new ArrayList<>(claim.claimedReferences());
        first.lines().forEach(line -> references.add(line.reference()));
        ClaimVerdict other = Claiming.RULES.judge(with(
                claim,
                claimed,
                references,
                claim.lines().subList(half, claim.lines().size())));

        assertThat(one.totals().aid().add(other.totals().aid()))
                .isEqualTo(whole.totals().aid());
        assertThat(other.lines())
                .isEqualTo(whole.lines().subList(half, whole.lines().size()));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void a_rejected_line_changes_no_other(@ForAll("claims") ClaimFacts claim) {
        List<ClaimLine> more = new ArrayList<>();
        for (ClaimLine line : claim.lines()) {
            more.add(at(more.size(), line, line.reference(), line.evidence()));
            more.add(at(more.size(), line, "without evidence " + more.size(), false));
        }
        List<ClaimLineVerdict> lines = Claiming.RULES
                .judge(with(claim, claim.claimed(), claim.claimedReferences(), more))
                .lines();

        List<ClaimLineVerdict> own = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 2) {
            own.add(lines.get(i));
            assertThat(lines.get(i + 1).verdict()).isEqualTo(LineOutcome.REJECTED);
        }
        assertThat(own).isEqualTo(Claiming.RULES.judge(claim).lines());
    }

    /** {@code domain.md} §5 read line by line, in whole cents and without the rule engine. */
    private static final class PlainReading {

        private final ClaimFacts claim;
        private final Set<String> references = new HashSet<>();
        private final Map<String, BigInteger> spent = new HashMap<>();

        PlainReading(ClaimFacts claim) {
            this.claim = claim;
            claim.claimedReferences().forEach(reference -> references.add(key(reference)));
            claim.claimed().forEach((category, amount) -> spent.put(category, cents(amount)));
        }

        List<ClaimLineVerdict> lines() {
            return claim.lines().stream().map(this::line).toList();
        }

        private ClaimLineVerdict line(ClaimLine line) {
            BigInteger planned = sum(line.category(), false);
            boolean admitted =
                    claim.plan().stream().anyMatch(one -> one.category().equals(line.category()))
                            && line.date().getYear() == 2022
                            && !references.contains(key(line.reference()))
                            && line.evidence()
                            && (line.timeRecord() || !line.category().equals("SALARY"));
            references.add(key(line.reference()));
            BigInteger before = spent.getOrDefault(line.category(), BigInteger.ZERO);
            BigInteger limit = planned.multiply(BigInteger.valueOf(11));
            BigInteger left = halfUp(limit.subtract(before.multiply(BigInteger.TEN)), BigInteger.TEN)
                    .max(BigInteger.ZERO);
            BigInteger eligible = admitted ? cents(line.amount()).min(left) : BigInteger.ZERO;
            BigInteger after = before.add(eligible);
            spent.put(line.category(), after);
            BigInteger aid = aid(line.category(), after).subtract(aid(line.category(), before));
            boolean whole = admitted && eligible.equals(cents(line.amount()));
            LineOutcome outcome =
                    whole ? LineOutcome.ACCEPTED : eligible.signum() > 0 ? LineOutcome.REDUCED : LineOutcome.REJECTED;
            return new ClaimLineVerdict(
                    line.category(), line.reference(), line.amount(), outcome, euros(eligible), euros(aid));
        }

        private BigInteger aid(String category, BigInteger spend) {
            BigInteger planned = sum(category, false);
            BigInteger granted = sum(category, true);
            return planned.signum() == 0
                    ? BigInteger.ZERO
                    : halfUp(spend.min(planned).multiply(granted), planned).min(granted);
        }

        private BigInteger sum(String category, boolean aid) {
            return claim.plan().stream()
                    .filter(one -> one.category().equals(category))
                    .map(one -> cents(aid ? one.grantedAid() : one.amount()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
        }

        private static BigInteger halfUp(BigInteger part, BigInteger whole) {
            BigInteger two = BigInteger.TWO;
            return part.signum() < 0 ? part : part.multiply(two).add(whole).divide(whole.multiply(two));
        }

        private static BigInteger cents(BigDecimal euros) {
            return euros.movePointRight(2).toBigIntegerExact();
        }

        private static BigDecimal euros(BigInteger cents) {
            return new BigDecimal(cents, 2);
        }

        private static String key(String reference) {
            return reference.strip().toUpperCase(Locale.ROOT);
        }
    }

    @Provide
    Arbitrary<ClaimFacts> claims() {
        Arbitrary<String> category = Arbitraries.of(CATEGORIES);
        Arbitrary<PlannedSpend> planned = Combinators.combine(
                        category, amounts(), Arbitraries.integers().between(0, 100))
                .as((name, amount, share) -> new PlannedSpend(
                        name, amount, name.equals("TRAVEL") ? ZERO.setScale(2) : share(amount, share), ZERO));
        Arbitrary<ClaimLine> line = Combinators.combine(
                        category,
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(9, days(2022)), net.jqwik.api.Tuple.of(1, days(2023))),
                        amounts(),
                        Arbitraries.of("F-1", "f-1 ", "F-2", "F-3", "F-4", "F-5", "F-6", "F-7", "F-8", "F-9"),
                        mostly(),
                        mostly())
                .as((name, date, amount, reference, evidence, time) ->
                        new ClaimLine(0, name, date, amount, reference, evidence, time));
        return Combinators.combine(
                        planned.list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.maps(category, amounts()).ofMaxSize(3),
                        Arbitraries.of("F-1", "F-5", "G-1").list().ofMaxSize(2),
                        line.list().ofMinSize(1).ofMaxSize(8))
                .as((plan, claimed, references, lines) -> with(
                        new ClaimFacts(
                                ShippedProgramme.programme(),
                                ShippedProgramme.programme().exercise(2022).orElseThrow(),
                                plan,
                                claimed,
                                references,
                                List.of()),
                        claimed,
                        references,
                        lines));
    }

    private static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.integers().between(0, 1_000_000).map(cents -> BigDecimal.valueOf(cents, 2));
    }

    private static BigDecimal share(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, java.math.RoundingMode.DOWN);
    }

    private static Arbitrary<LocalDate> days(int year) {
        return Arbitraries.integers().between(1, 365).map(day -> LocalDate.ofYearDay(year, day));
    }

    private static Arbitrary<Boolean> mostly() {
        return Arbitraries.of(true, true, true, true, false);
    }

    private static ClaimFacts with(
            ClaimFacts claim, Map<String, BigDecimal> claimed, List<String> references, List<ClaimLine> lines) {
        List<ClaimLine> placed = new ArrayList<>();
        lines.forEach(line -> placed.add(at(placed.size(), line, line.reference(), line.evidence())));
        return new ClaimFacts(claim.programme(), claim.exercise(), claim.plan(), claimed, references, placed);
    }

    private static ClaimLine at(int index, ClaimLine line, String reference, boolean evidence) {
        return new ClaimLine(
                index, line.category(), line.date(), line.amount(), reference, evidence, line.timeRecord());
    }
}
