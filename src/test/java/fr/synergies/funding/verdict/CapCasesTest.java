package fr.synergies.funding.verdict;

import static fr.synergies.funding.verdict.Judging.judging;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each cap at its borders, a case a row. A line is category:amount:request; without a request it asks for its maximum. */
class CapCasesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                                     | FTE     | months | prior months | salaries                              | ceiling   | granted
            exactly at the cap                         | 0.75    | 12     | 9            | SALARY:44250:27000                    | 27000.00  | 27000.00
            one cent over                              | 0.75    | 12     | 9            | SALARY:44250:27000.01                 | 27000.00  | 27000.00
            one cent under                             | 0.75    | 12     | 9            | SALARY:44250:26999.99                 | 27000.00  | 26999.99
            no request asks for the maximum            | 0.75    | 12     | 9            | SALARY:44250                          | 27000.00  | 27000.00
            the rate is 100 %: less than the ceiling   | 1       | 12     | 0            | SALARY:20000                          | 36000.00  | 20000.00
            above the rate, below the ceiling          | 1       | 12     | 0            | SALARY:20000:20000.01                 | 36000.00  | 20000.00
            no FTE                                     | 0       | 12     | 0            | SALARY:59000:36000                    | 0.00      | 0.00
            FTE with four decimals                     | 0.3333  | 12     | 0            | SALARY:59000                          | 11998.80  | 11998.80
            the smallest FTE                           | 0.0001  | 1      | 0            | SALARY:59000                          | 0.30      | 0.30
            nine months of half a post                 | 0.5     | 9      | 0            | SALARY:22125                          | 13500.00  | 13500.00
            one month                                  | 1       | 1      | 0            | SALARY:59000                          | 3000.00   | 3000.00
            seven months of an odd FTE                 | 0.7777  | 7      | 0            | SALARY:59000                          | 16331.70  | 16331.70
            two posts and a half                       | 2.5     | 12     | 0            | SALARY:147500                         | 90000.00  | 90000.00
            two salaries share it                      | 0.75    | 12     | 9            | SALARY:30000:30000 SALARY:15000:15000 | 27000.00  | 18000.00 9000.00
            fourth year: six months are left           | 1       | 12     | 30           | SALARY:59000                          | 18000.00  | 18000.00
            fourth year: one month is left             | 1       | 12     | 35           | SALARY:59000                          | 3000.00   | 3000.00
            the last year just fits                    | 1       | 12     | 24           | SALARY:59000                          | 36000.00  | 36000.00
            fourth year: no month is left              | 1       | 12     | 36           | SALARY:59000                          | 0.00      | 0.00
            more months used than there were           | 1       | 12     | 40           | SALARY:59000:1                        | 0.00      | 0.00
            asking nothing                             | 0.75    | 12     | 0            | SALARY:44250:0                        | 27000.00  | 0.00
            an expense of nothing                      | 0.75    | 12     | 0            | SALARY:0                              | 27000.00  | 0.00
            """)
    void staff(String name, String fte, int months, int priorMonths, String lines, String ceiling, String granted) {
        Judging plan = judging(2022).fte(fte).months(months).priorStaffMonths(priorMonths);

        check(plan, lines, "STAFF", ceiling, granted);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                                   | lines                                                              | asked    | granted
            the spend of which 80 % is the ceiling   | STUDY:25000                                                        | 20000.00 | 20000.00
            exactly at the cap                       | STUDY:30000:20000                                                  | 20000.00 | 20000.00
            one cent over                            | STUDY:30000:20000.01                                               | 20000.01 | 20000.00
            one cent of expense over, 0.8 of a cent  | STUDY:25000.01                                                     | 20000.01 | 20000.00
            less than half a cent of aid is none     | STUDY:0.00 TRAINING:25000.00                                       | 20000.00 | 0.00 20000.00
            80 % of a cent is a cent                 | TRAINING:0.01                                                      | 0.01     | 0.01
            80 % of three cents is two               | TRAINING:0.03                                                      | 0.02     | 0.02
            above the rate                           | COMMUNICATION:4000:3200.01                                         | 3200.00  | 3200.00
            at the rate                              | COMMUNICATION:4000:3200                                            | 3200.00  | 3200.00
            two lines share it                       | STUDY:30000:24000 TRAINING:10000:8000                              | 32000.00 | 15000.00 5000.00
            all four categories share it             | COMMUNICATION:10000 TRAINING:10000 EIT_TOOL:10000 STUDY:10000      | 32000.00 | 5000.00 5000.00 5000.00 5000.00
            only the part within the rate counts     | STUDY:10000:10000 TRAINING:10000:8000                              | 16000.00 | 8000.00 8000.00
            20 000.01 in three: two cents are over   | STUDY:10000:6666.67 STUDY:10000:6666.67 STUDY:10000:6666.67        | 20000.01 | 6666.67 6666.67 6666.66
            a tie goes to the larger expense         | STUDY:10000:6666.67 STUDY:10000:6666.67 STUDY:10000.01:6666.67     | 20000.01 | 6666.67 6666.66 6666.67
            a tie goes to the earlier line           | STUDY:15000:10000.01 TRAINING:15000:10000.01 STUDY:1:0             | 20000.02 | 10000.00 10000.00 0.00
            the largest fraction gets the cent       | STUDY:20000:10000 STUDY:20000:5000 STUDY:20000:6000                | 21000.00 | 9523.81 4761.90 5714.29
            a line that asks nothing gets nothing    | STUDY:30000:24000 TRAINING:10000:0                                 | 24000.00 | 20000.00 0.00
            """)
    void external(String name, String lines, String asked, String granted) {
        Judging plan = judging(2022);

        FundingVerdict verdict = check(plan, lines, "EXTERNAL", "20000.00", granted);

        assertThat(cap(verdict, "EXTERNAL").asked()).isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                             | prior    | lines                                           | ceiling  | granted
            exactly at the cap                 | 0        | EQUIPMENT:15000                                 | 15000.00 | 15000.00
            one cent over                      | 0        | EQUIPMENT:15000.01                              | 15000.00 | 15000.00
            4 000 were granted before          | 4000     | EQUIPMENT:12000                                 | 11000.00 | 11000.00
            4 000 before, exactly the rest     | 4000     | EQUIPMENT:11000                                 | 11000.00 | 11000.00
            4 000 before, one cent too many    | 4000     | EQUIPMENT:11000.01                              | 11000.00 | 11000.00
            a cent is left                     | 14999.99 | EQUIPMENT:100                                   | 0.01     | 0.01
            all was granted before             | 15000    | EQUIPMENT:100                                   | 0.00     | 0.00
            more was granted than the ceiling  | 16000    | EQUIPMENT:100                                   | 0.00     | 0.00
            two lines share what is left       | 4000     | EQUIPMENT:20000 EQUIPMENT:2000                  | 11000.00 | 10000.00 1000.00
            three thirds of a cent             | 14999.99 | EQUIPMENT:1 EQUIPMENT:1 EQUIPMENT:1             | 0.01     | 0.01 0.00 0.00
            """)
    void equipment(String name, String prior, String lines, String ceiling, String granted) {
        check(judging(2022).prior("EQUIPMENT", prior), lines, "EQUIPMENT", ceiling, granted);
    }

    @ParameterizedTest(name = "aid already granted to {0} leaves the yearly ceilings as they are")
    @CsvSource({"SALARY,STAFF,27000.00", "STUDY,EXTERNAL,20000.00", "COMMUNICATION,EQUIPMENT,15000.00"})
    void only_the_programme_s_ceiling_is_cumulative(String category, String cap, String ceiling) {
        FundingVerdict verdict =
                judging(2022).line("STUDY", "1").prior(category, "14000").verdict();

        assertThat(cap(verdict, cap).ceiling()).isEqualTo(ceiling);
    }

    @ParameterizedTest(name = "{0} asking {1} of 1 000 gets nothing")
    @CsvSource({"TRAVEL,0", "TRAVEL,0.01", "OTHER,800", "COORDINATION,1000.01"})
    void a_category_without_a_cap_gets_no_aid(String category, String requested) {
        FundingVerdict.LineVerdict line = judging(2022)
                .line(category, "1000", requested)
                .verdict()
                .lines()
                .get(0);

        assertThat(line.maximumAid()).isEqualTo("0.00");
        assertThat(line.grantedAid()).isEqualTo("0.00");
        assertThat(line.excess()).isEqualByComparingTo(requested);
        assertThat(line.partners()).containsEntry("CCIMDB", new BigDecimal("1000.00"));
    }

    @ParameterizedTest(name = "{1} in {0}: the remainder goes to {2}")
    @CsvSource(textBlock = """
            2021, SALARY,        DIJON_METROPOLE
            2022, SALARY,        DIJON_METROPOLE
            2021, COMMUNICATION, DIJON_METROPOLE
            2023, COMMUNICATION, DIJON_METROPOLE
            2022, TRAINING,      DIJON_METROPOLE
            2021, EQUIPMENT,     DIJON_METROPOLE
            2023, EQUIPMENT,     DIJON_METROPOLE
            2021, STUDY,         DIJON_METROPOLE
            2022, STUDY,         DIJON_METROPOLE
            2021, EIT_TOOL,      CCIMDB
            2022, EIT_TOOL,      DIJON_METROPOLE
            2023, EIT_TOOL,      DIJON_METROPOLE
            2021, TRAVEL,        CCIMDB
            2022, TRAVEL,        CCIMDB
            2021, OTHER,         CCIMDB
            2023, OTHER,         CCIMDB
            2021, COORDINATION,  CCIMDB
            2023, COORDINATION,  CCIMDB
            """)
    void the_remainder_goes_to_the_partner_of_the_split_table(int year, String category, String partner) {
        FundingVerdict verdict = judging(year).line(category, "100", "0").verdict();

        assertThat(verdict.partners())
                .allSatisfy((code, share) -> assertThat(share).isEqualTo(code.equals(partner) ? "100.00" : "0.00"));
    }

    private static FundingVerdict check(Judging plan, String lines, String cap, String ceiling, String granted) {
        for (String line : lines.split(" ")) {
            String[] cells = line.split(":");
            plan.line(cells[0], cells[1], Arrays.copyOfRange(cells, 2, cells.length));
        }
        FundingVerdict verdict = plan.verdict();
        List<String> grants = verdict.lines().stream()
                .map(line -> line.grantedAid().toPlainString())
                .toList();
        assertThat(grants).containsExactly(granted.split(" "));
        assertThat(cap(verdict, cap).ceiling()).isEqualTo(ceiling);
        assertThat(verdict.overCap())
                .isEqualTo(
                        verdict.lines().stream().anyMatch(line -> line.excess().signum() > 0));
        return verdict;
    }

    private static FundingVerdict.CapVerdict cap(FundingVerdict verdict, String code) {
        return verdict.caps().stream()
                .filter(cap -> cap.cap().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
