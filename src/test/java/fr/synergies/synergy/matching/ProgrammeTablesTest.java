package fr.synergies.synergy.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.association.readiness.AssociationFacts;
import fr.synergies.association.readiness.AssociationRules;
import fr.synergies.association.readiness.College;
import fr.synergies.association.readiness.LegalForm;
import fr.synergies.association.readiness.Phase;
import fr.synergies.company.flow.Park;
import fr.synergies.rules.RuleScope;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.engine.RuleSetLoader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Parks, criteria and discounts of a programme hold in it instead of the general ones, and in no other. */
class ProgrammeTablesTest {

    private static final RuleFiles SHIPPED = RuleFiles.in(Path.of("rules"));

    private static final RuleSet RULES = rules(Map.of(
            "synergy/parks.csv", "CAP_NORD,a,a,OUTSIDE,,,LENS,a,a\nBASSIN,a,a,PARK,50.43,2.83,LENS,a,a",
            "synergy/criteria.csv", "distance,a,a,,40,60,km,,LENS,a,a",
            "synergy/resources.csv", "GAS,a,a,YES,0.20,ENERGY_PURCHASING,LENS,a,a",
            "association/criteria.csv", "PUBLIC_SHARE,BELOW,0.10,0.20,LENS,a,a"));

    private final SynergyJudge everywhere = new SynergyJudge(RULES);
    private final SynergyJudge lens = new SynergyJudge(RULES, RuleScope.of("LENS"));
    private final SynergyJudge elsewhere = new SynergyJudge(RULES, RuleScope.of("SYNERGIES"));

    @Test
    void its_parks_its_distance_and_its_discount_hold_in_it() {
        assertThat(lens.tables().parks().get("CAP_NORD").zone()).isEqualTo(Park.Zone.OUTSIDE);
        assertThat(lens.tables().parks()).containsKeys("BASSIN", "VITAL_EST");
        assertThat(lens.tables().poolingRadiusKm()).isEqualTo(60);
        assertThat(lens.tables().resources().get("GAS").discount()).isEqualByComparingTo("0.20");
    }

    @Test
    void no_other_programme_notices() {
        for (SynergyJudge other : new SynergyJudge[] {everywhere, elsewhere}) {
            assertThat(other.tables().parks().get("CAP_NORD").zone()).isEqualTo(Park.Zone.PARK);
            assertThat(other.tables().parks()).doesNotContainKey("BASSIN");
            assertThat(other.tables().poolingRadiusKm()).isEqualTo(30);
            assertThat(other.tables().resources().get("GAS").discount()).isEqualByComparingTo("0.05");
        }
    }

    @Test
    void its_association_is_judged_by_its_own_bound() {
        assertThat(board("LENS")).contains("4 sur 10, soit 40 % ; il en faut moins de 10 %");
        assertThat(board("SYNERGIES")).contains("4 sur 10, soit 40 % ; moins de 50 %");
    }

    private static String board(String programme) {
        AssociationFacts facts = new AssociationFacts(
                Phase.STRANDS,
                Optional.of(LegalForm.ASSOCIATION_1901),
                Map.of(College.COMPANIES, 6, College.PUBLIC_BODIES, 4),
                Map.of(),
                BigDecimal.ZERO,
                Set.of(),
                programme);
        return AssociationRules.ask(facts, RULES).verdict().toString();
    }

    private static RuleSet rules(Map<String, String> more) {
        Map<String, String> changed = new HashMap<>();
        more.forEach((path, rows) ->
                changed.put(path, SHIPPED.text(path).orElseThrow().stripTrailing() + "\n" + rows + "\n"));
        return RuleSetLoader.load(SHIPPED.with(changed));
    }
}
