package fr.synergies.funding.verdict;

import static fr.synergies.funding.verdict.Judging.judging;
import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.programme.Exercise;
import fr.synergies.programme.JobStart;
import fr.synergies.programme.Programme;
import fr.synergies.rules.Finding;
import fr.synergies.rules.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each rule says, and where it keeps silent. A plan is written {@code category:amount:request:partner=share}, with
 * {@code fte=}, {@code months=}, {@code prior=} (equipment aid), {@code staff=} (staff months of aid so far), {@code vacant=} (months
 * nobody held the post) and
 * {@code after=year/months/fte/requested/adopted} for an earlier exercise.
 */
class FindingCasesTest {

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # rule                  | plan                                                    | severity | line | French | English
            aid-rate                | 2022 COMMUNICATION:4000:3200.01                         | ERROR    | 0 | 80 % × 4 000 € = 3 200 €; demandé 3 200,01 €; dépassement 0,01 € | 80% × €4,000 = €3,200; asked €3,200.01; excess €0.01
            no-aid                  | 2022 STUDY:10 TRAVEL:3000:100                           | ERROR    | 1 | « Frais de déplacements » ne relève d'aucun plafond : aide 0 €; demandé 100 €; dépassement 100 € | “Travel” is under no cap: aid €0; asked €100; excess €100
            staff-ceiling           | 2022 SALARY:44250:27000.01                              | ERROR    | 0 | 36 000 € × 0,75 ETP × 12/12 = 27 000 €; demandé 27 000,01 €; dépassement 0,01 € | €36,000 × 0.75 FTE × 12/12 = €27,000; asked €27,000.01; excess €0.01
            staff-ceiling           | 2022 staff=30 SALARY:44250:27000                        | ERROR    | 0 | 36 000 € × 0,75 ETP × 6/12 = 13 500 €; demandé 27 000 €; dépassement 13 500 € | €36,000 × 0.75 FTE × 6/12 = €13,500; asked €27,000; excess €13,500
            external-ceiling        | 2022 STUDY:30000:24000 TRAINING:10000:8000              | ERROR    | 1 | Plafond de l'exercice 20 000 €; demandé 32 000 €; dépassement 12 000 €. Part de cette ligne : 8 000 € × 20 000 € / 32 000 € = 5 000 € | Ceiling of the exercise €20,000; asked €32,000; excess €12,000. Share of this line: €8,000 × €20,000 / €32,000 = €5,000
            equipment-ceiling       | 2022 prior=4000 EQUIPMENT:12000                         | ERROR    | 0 | 15 000 € × 1 poste créé − 4 000 € déjà accordés = 11 000 €; demandé 12 000 €; dépassement 1 000 € | €15,000 × 1 post created − €4,000 already granted = €11,000; asked €12,000; excess €1,000
            unused-earlier-months   | 2022 after=2021/9/0.5/1/true SALARY:44250:31500         | INFO     | 0 | Explication possible : le dépassement de 4 500 € égale 36 000 € × 0,5 ETP × 3/12, ce que les 9 mois de 2021 ont laissé inutilisé. Le plafond ne se reporte pas d'un exercice à l'autre. | Possible explanation: the excess of €4,500 equals €36,000 × 0.5 FTE × 3/12, what the 9 months of 2021 left unused. The ceiling does not carry over to the next exercise.
            earlier-total-again     | 2022 after=2021/9/0.5/31500/true SALARY:44250:31500     | INFO     | 0 | Explication possible : 31 500 € est aussi le total des aides demandées en 2021, peut-être saisi une seconde fois. | Possible explanation: €31,500 is also the total aid asked for in 2021, perhaps typed again.
            staff-months-limit      | 2022 staff=30 SALARY:44250                              | WARNING  |   | 36 mois d'aide au plus : 30 déjà comptés, 6 sur 12 comptent dans le plafond | 36 months of aid at most: 30 already counted, 6 of 12 count in the ceiling
            post-vacant             | 2022 vacant=2 SALARY:44250:27000                        | WARNING  |   | Poste sans personne 2 mois sur 12 : le plafond est de 36 000 € × 0,75 ETP × 10/12 = 22 500 € au lieu de 27 000 €, soit 4 500 € de moins | Nobody at the post in 2 of 12 months: the ceiling is €36,000 × 0.75 FTE × 10/12 = €22,500 instead of €27,000, €4,500 less
            post-vacant             | 2022 vacant=12 SALARY:44250                             | WARNING  |   | Poste sans personne 12 mois sur 12 : le plafond est de 36 000 € × 0,75 ETP × 0/12 = 0 € au lieu de 27 000 €, soit 27 000 € de moins | Nobody at the post in 12 of 12 months: the ceiling is €36,000 × 0.75 FTE × 0/12 = €0 instead of €27,000, €27,000 less
            post-vacant             | 2022 vacant=1 staff=30 SALARY:44250                     | WARNING  |   | Poste sans personne 1 mois sur 12 : le plafond est de 36 000 € × 0,75 ETP × 6/12 = 13 500 € au lieu de 13 500 €, soit 0 € de moins | Nobody at the post in 1 of 12 months: the ceiling is €36,000 × 0.75 FTE × 6/12 = €13,500 instead of €13,500, €0 less
            aid-not-asked           | 2022 COMMUNICATION:4000:3000                            | INFO     | 0 | 80 % × 4 000 € = 3 200 €; demandé 3 000 €; il reste 17 000 € sous le plafond : 200 € d'aide non demandée | 80% × €4,000 = €3,200; asked €3,000; €17,000 is left under the ceiling: €200 of aid not asked for
            training-in-other       | 2022 OTHER:1500                                         | INFO     | 0 | La formation, une fois séparée de cette ligne, est aidée à 80 %. | Training, once split out of this line, is aided at 80%.
            salary-reference        | 2022 SALARY:40000 SALARY:4000                           | WARNING  |   | 59 000 € × 0,75 ETP × 12/12 = 44 250 €; inscrit 44 000 €; écart -250 € | €59,000 × 0.75 FTE × 12/12 = €44,250; stated €44,000; difference -€250
            coordination-reference  | 2021 COORDINATION:10800.01                              | WARNING  |   | 2 j/mois × 9 mois × 600 € = 10 800 €; inscrit 10 800,01 €; écart 0,01 € | 2 days a month × 9 months × €600 = €10,800; stated €10,800.01; difference €0.01
            exercise-differs        | 2022 fte=0.8 TRAVEL:1                                   | WARNING  |   | Le plan compte 0,8 ETP sur 12 mois; le programme prévoit 0,75 ETP sur 12 mois en 2022 | The plan counts 0.8 FTE over 12 months; the programme has 0.75 FTE over 12 months in 2022
            exercise-differs        | 2021 months=10 TRAVEL:1                                 | WARNING  |   | Le plan compte 0,5 ETP sur 10 mois; le programme prévoit 0,5 ETP sur 9 mois en 2021 | The plan counts 0.5 FTE over 10 months; the programme has 0.5 FTE over 9 months in 2021
            earlier-exercise-open   | 2022 after=2021/9/0.5/1/false TRAVEL:1                  | WARNING  |   | Le plan de 2021 n'est pas adopté : ce qu'il demande n'est pas compté dans les aides déjà accordées | The plan of 2021 is not adopted: what it asks for is not counted as aid already granted
            line-not-balanced       | 2022 COMMUNICATION:4000:3200:DIJON_METROPOLE=700        | WARNING  | 0 | Dépense 4 000 € ≠ aide demandée 3 200 € + parts des partenaires 700 €; écart 100 € | Expense €4,000 ≠ aid asked €3,200 + partner shares €700; difference €100
            total-not-balanced      | 2022 COMMUNICATION:4000:3200:DIJON_METROPOLE=700        | WARNING  |   | Total des dépenses 4 000 € ≠ aides demandées 3 200 € + parts des partenaires 700 €; écart 100 € | Total of the expenses €4,000 ≠ aid asked €3,200 + partner shares €700; difference €100
            partner-split           | 2022 COMMUNICATION:4000:3200:CCIMDB=800                 | INFO     | 0 | Le reste à charge de 800 € revient à Dijon Métropole; le plan lui inscrit 0 € | The remainder of €800 goes to Dijon Métropole; the plan gives it €0
            months-not-covered      | 2022 TRAVEL:1                                           | WARNING  |   | janvier 2024 à mars 2024 : 3 mois du programme ne sont dans aucun exercice (36 mois d'action, 33 budgétés) | January 2024 to March 2024: 3 months of the programme are in no exercise (36 months of action, 33 budgeted)
            start-date              | 2022 TRAVEL:1                                           | WARNING  |   | La fiche de poste donne une entrée en fonction en février 2021 ou mars 2021; le programme commence le 1 avril 2021 | The job description gives an entry in February 2021 or March 2021; the programme starts on 1 April 2021
            """)
    void the_rule_says(String rule, String plan, Severity severity, Integer line, String french, String english) {
        List<Finding> findings = plan(plan).verdict().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.message().fr()).isEqualTo(french);
            assertThat(finding.message().en()).isEqualTo(english);
            assertThat(finding.source().fr()).isNotBlank();
            assertThat(finding.source().en()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0} is silent on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            aid-rate                | 2022 COMMUNICATION:4000:3200
            aid-rate                | 2022 COMMUNICATION:4000
            no-aid                  | 2022 TRAVEL:3000:0
            no-aid                  | 2022 TRAVEL:3000
            staff-ceiling           | 2022 SALARY:44250:27000
            staff-ceiling           | 2022 STUDY:90000
            external-ceiling        | 2022 STUDY:30000:20000
            external-ceiling        | 2022 SALARY:90000
            equipment-ceiling       | 2022 prior=4000 EQUIPMENT:11000
            unused-earlier-months   | 2022 after=2021/9/0.5/1/true SALARY:44250:31500.01
            unused-earlier-months   | 2022 after=2021/12/0.5/1/true SALARY:44250:31500
            unused-earlier-months   | 2022 after=2023/9/0.5/1/true SALARY:44250:31500
            earlier-total-again     | 2022 after=2021/9/0.5/31500.01/true SALARY:44250:31500
            earlier-total-again     | 2022 after=2021/9/0.5/27000/true SALARY:44250:27000
            earlier-total-again     | 2022 after=2021/9/0.5/0/true TRAVEL:100:0
            staff-months-limit      | 2022 staff=24 SALARY:44250
            staff-months-limit      | 2022 staff=36 STUDY:100
            post-vacant             | 2022 vacant=0 SALARY:44250
            post-vacant             | 2022 vacant=3 STUDY:100
            aid-not-asked           | 2022 COMMUNICATION:4000:3200
            aid-not-asked           | 2022 COMMUNICATION:4000
            aid-not-asked           | 2022 COMMUNICATION:4000:3000 STUDY:90000
            training-in-other       | 2022 TRAVEL:1500 TRAINING:100
            salary-reference        | 2022 SALARY:44000 SALARY:250
            salary-reference        | 2022 TRAVEL:1
            coordination-reference  | 2022 COORDINATION:7200
            coordination-reference  | 2022 TRAVEL:1
            exercise-differs        | 2022 fte=0.7500 TRAVEL:1
            earlier-exercise-open   | 2022 after=2021/9/0.5/1/true TRAVEL:1
            line-not-balanced       | 2022 COMMUNICATION:4000:3200:DIJON_METROPOLE=800
            line-not-balanced       | 2022 COMMUNICATION:4000:3200
            total-not-balanced      | 2022 COMMUNICATION:4000:3200:DIJON_METROPOLE=800
            total-not-balanced      | 2022 COMMUNICATION:4000:3200
            partner-split           | 2022 COMMUNICATION:4000:3200:DIJON_METROPOLE=800
            partner-split           | 2022 COMMUNICATION:4000:3200
            """)
    void the_rule_is_silent(String rule, String plan) {
        assertThat(plan(plan).verdict().findings()).extracting(Finding::rule).doesNotContain(rule);
    }

    @Test
    void a_programme_whose_months_are_all_budgeted_and_whose_dates_agree_gets_no_finding() {
        Programme shipped = Judging.programme();
        YearMonth april = YearMonth.of(2021, 4);
        List<Exercise> exercises = shipped.exercises();
        Programme sound = new Programme(
                shipped.code(),
                shipped.name(),
                shipped.start(),
                LocalDate.of(2023, 12, 31),
                new JobStart(april, april),
                shipped.fullYearSalary(),
                shipped.coordinationDayRate(),
                shipped.postsCreated(),
                shipped.financers(),
                shipped.partners(),
                exercises);
        PlanFacts plan = judging(2022).line("TRAVEL", "1").facts();

        FundingVerdict verdict = Judging.RULES.judge(
                new PlanFacts(sound, 2022, plan.months(), plan.fte(), plan.lines(), Map.of(), 0, List.of(), false));

        assertThat(verdict.findings()).isEmpty();
    }

    private static Judging plan(String text) {
        String[] words = text.split(" ");
        Judging plan = judging(Integer.parseInt(words[0]));
        int lines = 0;
        for (String word : Arrays.copyOfRange(words, 1, words.length)) {
            String value = word.substring(word.indexOf('=') + 1);
            switch (word.split("=")[0]) {
                case "fte" -> plan.fte(value);
                case "months" -> plan.months(Integer.parseInt(value));
                case "prior" -> plan.prior("EQUIPMENT", value);
                case "vacant" -> plan.vacant(Integer.parseInt(value));
                case "staff" -> plan.priorStaffMonths(Integer.parseInt(value));
                case "after" -> after(plan, value.split("/"));
                default -> plan.line(line(lines++, word.split(":")));
            }
        }
        return plan;
    }

    private static void after(Judging plan, String[] parts) {
        int year = Integer.parseInt(parts[0]);
        plan.after(year, Integer.parseInt(parts[1]), parts[2], parts[3], Boolean.parseBoolean(parts[4]));
    }

    private static PlanLine line(int index, String[] cells) {
        Optional<BigDecimal> request = cells.length > 2 ? Optional.of(new BigDecimal(cells[2])) : Optional.empty();
        Map<String, BigDecimal> shares =
                cells.length > 3 ? Map.of(cells[3].split("=")[0], new BigDecimal(cells[3].split("=")[1])) : Map.of();
        return new PlanLine(index, cells[0], "", new BigDecimal(cells[1]), request, shares);
    }
}
