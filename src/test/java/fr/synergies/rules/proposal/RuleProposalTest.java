package fr.synergies.rules.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.synergies.AtOnce;
import fr.synergies.TransitionTable;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Transition;
import fr.synergies.rules.Price;
import fr.synergies.rules.ProposalEvent;
import fr.synergies.rules.RuleDatabase;
import fr.synergies.rules.RuleSetCheck;
import fr.synergies.rules.RuleSetEvent;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.RuleSetTrial;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.library.Origin;
import fr.synergies.rules.table.TableLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a first change to its activation by a second person, and what is refused on the way. */
class RuleProposalTest {

    private static final String PRICES = "prices.csv";
    private static final RuleFiles SHIPPED = RuleSetNode.files("0.80");

    private DataSource database;
    private RuleSetNode node;

    DataSource database() {
        return RuleDatabase.inMemory();
    }

    @BeforeEach
    void start() {
        database = database();
        node = new RuleSetNode(database, SHIPPED);
    }

    @Test
    void one_person_proposes_another_activates_and_every_node_decides_by_it() {
        RuleSetNode other = new RuleSetNode(database, SHIPPED);
        RuleProposal proposal = edit(begin("finance"), "0.95", "finance");
        proposal = node.review.submit(proposal.id(), proposal.edition(), "dearer apples", false, "finance");
        assertThat(price(other)).isEqualTo("0.80");

        RuleProposal done = node.review.activate(proposal.id(), proposal.edition(), "agreed", "admin");

        assertThat(done.status()).isEqualTo(ProposalStatus.ACTIVATED);
        assertThat(price(other)).isEqualTo("0.95");
        assertThat(node.told)
                .extracting(RuleSetEvent::deed)
                .containsExactly(
                        ProposalEvent.SHIPPED,
                        ProposalEvent.PROPOSED,
                        ProposalEvent.EDITED,
                        ProposalEvent.SUBMITTED,
                        ProposalEvent.ACTIVATED);
        RuleSetEvent told = node.told.get(4);
        assertThat(told.reason()).isEqualTo("agreed");
        assertThat(told.before())
                .containsEntry("prices.csv apple Highest price *", "0.80")
                .containsEntry("version", SHIPPED.version());
        assertThat(told.after())
                .containsEntry("prices.csv apple Highest price *", "0.95")
                .containsEntry("version", told.version())
                .containsEntry("proposer", "finance");
        assertThat(node.sets.lastActivation().orElseThrow())
                .satisfies(last -> assertThat(last.by()).isEqualTo("admin"))
                .satisfies(last -> assertThat(last.proposer()).isEqualTo("finance"));
    }

    @Test
    void whoever_had_a_part_in_it_does_not_decide_on_it() {
        RuleProposal proposal = edit(edit(begin("finance"), "0.95", "finance"), "0.96", "admin");
        RuleProposal handedIn = node.review.submit(proposal.id(), proposal.edition(), "why", false, "finance");

        for (String name : List.of("finance", "admin")) {
            assertThat(code(() -> node.review.activate(handedIn.id(), handedIn.edition(), "mine", name)))
                    .isEqualTo("rules.proposal.own");
            assertThat(code(() -> node.review.sendBack(handedIn.id(), handedIn.edition(), "mine", name)))
                    .isEqualTo("rules.proposal.own");
        }
        assertThat(price(node)).isEqualTo("0.80");
    }

    @Test
    void what_is_submitted_does_not_change_unless_it_is_sent_back() {
        RuleProposal proposal = edit(begin("finance"), "0.95", "finance");
        RuleProposal handedIn = node.review.submit(proposal.id(), proposal.edition(), "why", false, "finance");
        assertThat(code(() -> edit(handedIn, "1.00", "finance"))).isEqualTo("rules.proposal.frozen");

        RuleProposal back = node.review.sendBack(handedIn.id(), handedIn.edition(), "too dear", "admin");

        assertThat(back.status()).isEqualTo(ProposalStatus.DRAFT);
        assertThat(back.decision()).isEqualTo("too dear");
        RuleProposal again = edit(back, "0.90", "finance");
        RuleProposal refused = node.review.refuse(
                submit(again, "finance").id(), node.proposals.of(again.id()).edition(), "no", "admin");
        assertThat(refused.status()).isEqualTo(ProposalStatus.REFUSED);
        assertThat(code(() -> edit(refused, "1.00", "finance"))).isEqualTo("rules.proposal.closed");
    }

    @Test
    void two_who_change_the_same_proposal_do_not_overwrite_each_other() {
        RuleProposal seen = begin("finance");
        edit(seen, "0.95", "finance");

        assertThat(code(() -> edit(seen, "0.97", "admin"))).isEqualTo("rules.proposal.changed");
        assertThat(lines(node.proposals.of(seen.id())).get(0).cells()).containsExactly("apple", "0.95");
    }

    @Test
    void what_other_rules_overtook_is_refused_until_it_is_based_on_them() {
        RuleProposal mine = add(begin("finance"), "pear");
        RuleProposal theirs = edit(begin("admin"), "0.99", "admin");
        activate(theirs, "admin", "finance");

        assertThat(code(() -> node.review.submit(mine.id(), mine.edition(), "why", false, "finance")))
                .isEqualTo("rules.proposal.stale");
        RuleProposal rebased = node.act(() -> node.proposals.rebase(mine.id(), mine.edition(), "finance"));

        assertThat(node.proposals.stale(rebased)).isFalse();
        assertThat(lines(rebased))
                .extracting(TableLine::cells)
                .containsExactly(List.of("apple", "0.99"), List.of("pear", "1"));
        activate(rebased, "finance", "admin");
        assertThat(node.ruleSets.current().rows(Price.class)).hasSize(2);
    }

    @Test
    void the_same_row_changed_in_two_ways_is_for_people_to_settle() {
        RuleProposal mine = edit(begin("finance"), "0.95", "finance");
        activate(edit(begin("admin"), "0.99", "admin"), "admin", "finance");

        assertThat(code(() -> node.act(() -> node.proposals.rebase(mine.id(), mine.edition(), "finance"))))
                .isEqualTo("rules.proposal.both");
    }

    @Test
    void a_submitted_proposal_that_others_overtook_is_not_activated() {
        RuleProposal first = submit(edit(begin("finance"), "0.95", "finance"), "finance");
        RuleProposal second = submit(edit(begin("finance"), "0.96", "finance"), "finance");
        node.review.activate(first.id(), first.edition(), "yes", "admin");

        assertThat(code(() -> node.review.activate(second.id(), second.edition(), "yes", "admin")))
                .isEqualTo("rules.proposal.stale");
        assertThat(price(node)).isEqualTo("0.95");
    }

    @Test
    void of_two_that_are_activated_at_the_same_instant_one_is_refused() throws Exception {
        List<RuleProposal> both = List.of(
                submit(edit(begin("finance"), "0.95", "finance"), "finance"),
                submit(edit(begin("finance"), "0.96", "finance"), "finance"));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> answer : people.invokeAll(both.stream()
                    .map(proposal -> (Callable<String>) () -> {
                        together.await();
                        try {
                            return node.review
                                    .activate(proposal.id(), proposal.edition(), "yes", "admin")
                                    .status()
                                    .name();
                        } catch (Refusal refused) {
                            return refused.code();
                        }
                    })
                    .toList())) {
                outcomes.add(answer.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder("ACTIVATED", "rules.proposal.stale");
        } finally {
            people.shutdownNow();
        }
        assertThat(node.sets.activations(Integer.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    void each_status_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(RuleProposal.class, ProposalStatus.class)
                .with("submit", proposal -> change(proposal, proposal.submit("finance", Instant.EPOCH, "why")))
                .with("activate", proposal -> change(proposal, proposal.activate("admin", Instant.EPOCH, "why")))
                .with("refuse", proposal -> change(proposal, proposal.refuse("admin", Instant.EPOCH, "why")))
                .with("sendBack", proposal -> change(proposal, proposal.sendBack("admin", Instant.EPOCH, "why")))
                .with("withdraw", proposal -> change(proposal, proposal.withdraw("finance", Instant.EPOCH, "why")))
                .with("rebase", proposal -> change(proposal, proposal.rebase("1", "2")))
                .is("""
                        -         DRAFT      SUBMITTED  ACTIVATED  REFUSED  WITHDRAWN
                        submit    SUBMITTED  -          -          -        -
                        activate  -          ACTIVATED  -          -        -
                        refuse    -          REFUSED    -          -        -
                        sendBack  -          DRAFT      -          -        -
                        withdraw  WITHDRAWN  WITHDRAWN  -          -        -
                        rebase    DRAFT      DRAFT      -          -        -""");
    }

    @Test
    void of_one_who_sends_it_back_and_one_who_withdraws_it_at_once_one_is_refused() throws Exception {
        RuleProposal proposal = submit(edit(begin("finance"), "0.95", "finance"), "finance");

        List<Integer> statuses = AtOnce.both(
                () -> status(() -> node.review.sendBack(proposal.id(), proposal.edition(), "no", "admin")),
                () -> status(() -> node.review.withdraw(proposal.id(), proposal.edition(), "no", "finance")));

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    private static int status(Runnable act) {
        try {
            act.run();
            return 200;
        } catch (Refusal refused) {
            return refused.kind().status();
        }
    }

    private static Transition<ProposalStatus> change(RuleProposal before, RuleProposal after) {
        return new Transition<>(before.status(), after.status());
    }

    @Test
    void nodes_that_start_together_with_new_rules_activate_them_once() throws Exception {
        RuleFiles next = RuleSetNode.files("2.00");
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            for (Future<RuleSetNode> started : nodes.invokeAll(
                    Collections.nCopies(3, (Callable<RuleSetNode>) () -> new RuleSetNode(database, next)))) {
                assertThat(price(started.get())).isEqualTo("2.00");
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(node.sets.activations(Integer.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    void rules_of_before_are_brought_back_by_two_persons_as_well() {
        activate(edit(begin("finance"), "0.95", "finance"), "finance", "admin");

        RuleProposal back = node.act(() -> node.proposals.begin(SHIPPED.version(), "admin"));
        activate(back, "admin", "finance");

        assertThat(node.ruleSets.current().version()).isEqualTo(SHIPPED.version());
        assertThat(node.sets.lastActivation().orElseThrow().origin()).isEqualTo(Origin.BACK);
        assertThat(price(new RuleSetNode(database, SHIPPED))).isEqualTo("0.80");
    }

    @Test
    void the_business_may_refuse_a_rule_set_and_errors_forbid_its_submission() {
        node.with((RuleSetCheck) rules -> {
            if (rules.rows(Price.class).get(0).most().signum() < 0) {
                throw RuleSetException.of(
                        "prices.csv", "rien ne coûte moins que rien", "nothing costs less than nothing");
            }
        });
        RuleProposal proposal = edit(begin("finance"), "-1", "finance");

        assertThat(code(() -> node.review.submit(proposal.id(), proposal.edition(), "why", true, "finance")))
                .isEqualTo("rules.proposal.faults");
        assertThat(node.examinations.findings(proposal.id()))
                .containsExactly(CheckFinding.error(
                        "",
                        0,
                        "rules.check.refused",
                        "prices.csv: nothing costs less than nothing",
                        "prices.csv : rien ne coûte moins que rien"));
    }

    @Test
    void the_impact_on_past_decisions_is_kept_beside_the_proposal_and_paged() {
        node.with((RuleSetTrial) (candidate, judged) -> new Impact(
                40,
                IntStream.rangeClosed(1, 30).mapToObj(RuleProposalTest::changed).toList(),
                List.of(new Impact.Failed("funding", "case-0", "v0", "no such fruit"))));
        RuleProposal proposal = edit(begin("finance"), "0.95", "finance");

        node.examination.examine(proposal.id());

        RuleProposal.Checked checked = node.proposals.of(proposal.id()).checked();
        assertThat(checked.tried()).isEqualTo(40);
        assertThat(checked.euros()).isEqualByComparingTo("75.00");
        List<TriedDecision> first = node.examinations.decisions(proposal.id(), 0, 10);
        assertThat(first.get(0).failure()).isEqualTo("no such fruit");
        assertThat(first.get(1).euros()).isEqualByComparingTo("2.50");
        assertThat(node.examinations.decisions(proposal.id(), 30, 10))
                .extracting(TriedDecision::caseId)
                .containsExactly("case-30");
        assertThat(node.examinations.count(proposal.id(), false)).isEqualTo(30);
        assertThat(node.examinations.count(proposal.id(), true)).isEqualTo(1);
    }

    @Test
    void a_table_is_taken_from_a_spreadsheet_and_a_program_is_not() {
        RuleProposal proposal = begin("finance");
        String saved = SHIPPED.text(PRICES).orElseThrow().replace("apple,0.80", "apple,0.70\nfig,2");

        RuleProposal taken = node.act(
                () -> node.proposals.upload(proposal.id(), proposal.edition(), Map.of(PRICES, saved), "finance"));

        assertThat(lines(taken)).extracting(line -> line.cell(0)).containsExactly("apple", "fig");
        assertThat(code(() -> node.proposals.upload(
                        taken.id(), taken.edition(), Map.of("basket.drl", "rule \"x\" when then end"), "finance")))
                .isEqualTo("rules.upload.program");
        assertThat(code(() -> node.proposals.upload(
                        taken.id(), taken.edition(), Map.of(PRICES, saved.replace("Fruit *", "Colour *")), "finance")))
                .isEqualTo("rules.table.unreadable");
    }

    private static Impact.Changed changed(int number) {
        return new Impact.Changed(
                "funding",
                "case-" + number,
                "v" + number,
                "COMPLIANT",
                "OVER_CAP",
                new BigDecimal("10.00"),
                new BigDecimal("12.50"));
    }

    private RuleProposal begin(String by) {
        return node.act(() -> node.proposals.begin(node.ruleSets.current().version(), by));
    }

    private RuleProposal edit(RuleProposal proposal, String price, String by) {
        return rows(proposal, List.of(List.of("apple", price)), by);
    }

    private RuleProposal add(RuleProposal proposal, String fruit) {
        return rows(proposal, List.of(List.of("apple", "0.80"), List.of(fruit, "1")), "finance");
    }

    private RuleProposal rows(RuleProposal proposal, List<List<String>> rows, String by) {
        return node.act(() -> node.proposals.edit(proposal.id(), proposal.edition(), PRICES, rows, by));
    }

    private RuleProposal submit(RuleProposal proposal, String by) {
        return node.review.submit(proposal.id(), proposal.edition(), "why", true, by);
    }

    private void activate(RuleProposal proposal, String by, String other) {
        RuleProposal handedIn = submit(proposal, by);
        node.review.activate(handedIn.id(), handedIn.edition(), "yes", other);
    }

    private List<TableLine> lines(RuleProposal proposal) {
        return node.proposals.table(proposal, PRICES).lines();
    }

    private static String price(RuleSetNode node) {
        return node.ruleSets.current().rows(Price.class).get(0).most().toPlainString();
    }

    private static String code(ThrowingCallable refused) {
        return catchThrowableOfType(Refusal.class, refused).code();
    }
}
