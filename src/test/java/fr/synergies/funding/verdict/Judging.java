package fr.synergies.funding.verdict;

import fr.synergies.OneRuleSet;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.ForecastLine;
import fr.synergies.programme.Programme;
import fr.synergies.programme.ShippedProgramme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A what-if on the shipped rules, written the way the paper is: {@code judging(2022).line("SALARY", "44250", "31500")}. */
public final class Judging {

    public static final FundingRules RULES = new FundingRules(OneRuleSet.in(Path.of("rules")));

    private final int year;
    private int months;
    private BigDecimal fte;
    private final List<PlanLine> lines = new ArrayList<>();
    private final Map<String, BigDecimal> priorAid = new LinkedHashMap<>();
    private int vacantMonths;
    private int priorStaffMonths;
    private final List<EarlierExercise> earlier = new ArrayList<>();
    private final Map<Integer, BigDecimal> derogated = new LinkedHashMap<>();
    private boolean capped;

    private Judging(int year) {
        Exercise exercise = programme().exercise(year).orElseThrow();
        this.year = year;
        this.months = exercise.months();
        this.fte = exercise.fte();
    }

    static Judging judging(int year) {
        return new Judging(year);
    }

    /** The plan of an exercise as the paper forecasts it. */
    static Judging paper(int year) {
        Judging judging = judging(year);
        for (ForecastLine line : ShippedProgramme.forecast(year)) {
            judging.lines.add(new PlanLine(
                    judging.lines.size(),
                    line.category(),
                    line.label(),
                    line.amount(),
                    line.requestedAid(),
                    line.shares()));
        }
        return judging;
    }

    public static Programme programme() {
        return ShippedProgramme.programme();
    }

    Judging months(int months) {
        this.months = months;
        return this;
    }

    Judging fte(String fte) {
        this.fte = new BigDecimal(fte);
        return this;
    }

    /** A line; without a request it asks for its maximum. */
    Judging line(String category, String amount, String... request) {
        Optional<BigDecimal> requested =
                request.length == 0 ? Optional.empty() : Optional.of(new BigDecimal(request[0]));
        lines.add(new PlanLine(lines.size(), category, "", new BigDecimal(amount), requested, Map.of()));
        return this;
    }

    Judging line(PlanLine line) {
        lines.add(line);
        return this;
    }

    Judging prior(String category, String amount) {
        priorAid.put(category, new BigDecimal(amount));
        return this;
    }

    Judging priorStaffMonths(int months) {
        this.priorStaffMonths = months;
        return this;
    }

    Judging after(int year, int months, String fte, String requestedAid, boolean adopted) {
        earlier.add(new EarlierExercise(year, months, new BigDecimal(fte), new BigDecimal(requestedAid), adopted));
        return this;
    }

    /** A derogation covers the excess of a line, from 0. */
    Judging derogating(int line, String excess) {
        derogated.put(line, new BigDecimal(excess));
        return this;
    }

    Judging withCapAccepted() {
        this.capped = true;
        return this;
    }

    Judging vacant(int months) {
        this.vacantMonths = months;
        return this;
    }

    PlanFacts facts() {
        Optional<GrantedDerogation> granted = Optional.of(derogated)
                .filter(lines -> !lines.isEmpty())
                .map(lines -> new GrantedDerogation(
                        lines, "finance", "finance2", LocalDate.of(2022, 1, 20), "report des mois de 2021", "PV 12"));
        return new PlanFacts(
                programme(),
                year,
                months,
                fte,
                lines,
                priorAid,
                priorStaffMonths,
                earlier,
                false,
                vacantMonths,
                granted,
                capped);
    }

    FundingVerdict verdict() {
        return RULES.judge(facts());
    }
}
