package fr.synergies.synergy.detection;

import static fr.synergies.synergy.carried.Town.JOINERY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.company.flow.CompanyRepository;
import fr.synergies.company.flow.StoredCompany;
import fr.synergies.synergy.carried.Town;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@SynergiesTest
class NetworkPageTest {

    private static final String NETWORK = "/programmes/SYNERGIES/network";
    private static final StoredProposal.Search ALL = new StoredProposal.Search("", "", "", "", "");

    @Autowired
    private TestSystem system;

    @Autowired
    private ProposalRepository proposals;

    @Autowired
    private CompanyRepository companies;

    @Autowired
    private WebApplicationContext program;

    @BeforeEach
    void open() {
        system.open();
        Town.take(system, "", Town.sample());
        Town.settle(system);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void each_proposal_is_a_line_in_the_picture_and_a_row_of_the_table() {
        String page = read("staff-cci", NETWORK);
        int shown = proposals
                .search("SYNERGIES", ALL, ProposalOrder.SAVING, true, 0, Network.MOST)
                .size();

        assertThat(shown).isPositive();
        assertThat(page.split("<a class=\"link ", -1)).hasSize(shown + 1);
        assertThat(page.split("<th scope=\"row\">", -1)).hasSize(shown + 1);
        assertThat(page).contains("/companies/" + JOINERY, "substitution, de qui donne vers qui reçoit");
        assertThat(read("staff-cci", "/programmes/SYNERGIES")).contains("href=\"" + NETWORK + "\"");
    }

    @Test
    void filters_and_one_company_show_fewer() {
        String eligible = read("staff-cci", NETWORK + "?status=ELIGIBLE&kind=&park=&workingGroup=");
        String joinery = read("staff-cci", NETWORK + "?company=" + JOINERY);
        String none = read("staff-cci", NETWORK + "?workingGroup=NOBODY");

        assertThat(eligible).contains("<a class=\"link ELIGIBLE\"").doesNotContain("<a class=\"link INELIGIBLE\"");
        assertThat(joinery).contains("Voir toutes les entreprises").contains("Menuiserie Lamartin (fictive)");
        assertThat(none).contains("Aucune synergie").doesNotContain("<svg class=\"network\"");
    }

    @Test
    void others_than_staff_see_no_company_that_shares_nothing() {
        assertThat(read("staff-cci", NETWORK)).contains("Supermarché");
        assertThat(read("auditor", NETWORK)).contains("<a class=\"link ").doesNotContain("Supermarché");
    }

    @Test
    void companies_stand_park_by_park_apart_from_each_other_and_lines_end_at_them() {
        List<StoredProposal> all = proposals.search("SYNERGIES", ALL, ProposalOrder.SAVING, true, 0, Network.MOST);
        Map<String, StoredCompany> known = companies.all("SYNERGIES").stream()
                .collect(Collectors.toMap(StoredCompany::siret, Function.identity()));
        NetworkPicture picture = NetworkPicture.of(all, known);

        Set<NetworkPicture.Spot> spots = new HashSet<>();
        picture.nodes().forEach(node -> assertThat(spots.add(node.spot())).isTrue());
        assertThat(picture.parks()).doesNotHaveDuplicates().hasSizeBetween(3, 5);
        assertThat(picture.links()).hasSize(all.size());
        picture.links()
                .forEach(link -> link.paths()
                        .forEach(path -> assertThat(picture.nodes())
                                .anyMatch(
                                        node -> path.startsWith("M" + node.end().text()))));
        assertThat(NetworkPicture.of(all, known)).isEqualTo(picture);
    }

    private String read(String name, String path) {
        return new PageReader(program).read(name, path);
    }
}
