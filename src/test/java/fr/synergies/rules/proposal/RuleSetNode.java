package fr.synergies.rules.proposal;

import fr.synergies.rules.RuleSetCheck;
import fr.synergies.rules.RuleSetEvent;
import fr.synergies.rules.RuleSetTrial;
import fr.synergies.rules.RuleSets;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.engine.RuleSetLoader;
import fr.synergies.rules.library.Origin;
import fr.synergies.rules.library.RuleSetActivation;
import fr.synergies.rules.library.RuleSetRepository;
import fr.synergies.rules.library.ShippedRuleSet;
import fr.synergies.rules.library.ShippedRules;
import fr.synergies.rules.library.StoredRuleSets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One node of the program, as far as its rule sets go; several may share a database. */
public final class RuleSetNode {

    public final RuleSetRepository sets;
    public final RuleSets ruleSets;
    public final List<RuleSetEvent> told = new CopyOnWriteArrayList<>();
    public final RuleProposals proposals;
    public final RuleProposalReview review;
    final ProposalExamination examination;
    final ExaminationRepository examinations;
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final RuleSetActivation activation;
    private final TransactionTemplate transaction;

    public RuleSetNode(DataSource database, RuleFiles shipped) {
        ApplicationEventPublisher events = event -> told.add((RuleSetEvent) event);
        JdbcClient client = JdbcClient.create(database);
        sets = new RuleSetRepository(client);
        ruleSets = new StoredRuleSets(sets, new ShippedRuleSet(shipped, RuleSetLoader.load(shipped)));
        activation = new RuleSetActivation(sets, events, Clock.systemUTC());
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        new ShippedRules(activation, new ShippedRuleSet(shipped, RuleSetLoader.load(shipped)), transaction).start();
        proposals = new RuleProposals(new RuleProposalRepository(client), sets, ruleSets, events, Clock.systemUTC());
        examinations = new ExaminationRepository(client);
        Examiner examiner =
                new Examiner(beans.getBeanProvider(RuleSetCheck.class), beans.getBeanProvider(RuleSetTrial.class));
        examination = new ProposalExamination(proposals, sets, examinations, examiner, transaction);
        review = new RuleProposalReview(proposals, sets, examination, activation, transaction);
    }

    /** Has the business demand something of rule sets, or try decisions. */
    RuleSetNode with(Object bean) {
        beans.addBean(bean.getClass().getName(), bean);
        return this;
    }

    /** Does something as the program does it, in a transaction of its own. */
    public <T> T act(Supplier<T> deed) {
        return transaction.execute(status -> deed.get());
    }

    public static RuleFiles files(String price) {
        return RuleFiles.in(java.nio.file.Path.of("src/test/resources/rules-fixtures/good"))
                .with(Map.of("prices.csv", PRICES.formatted(price)));
    }

    public void activate(RuleFiles files, String by, String proposer, Origin origin) {
        transaction.executeWithoutResult(status -> {
            activation.store(files, proposer, Origin.PROPOSED, "because");
            activation.activate(files.version(), by, origin, proposer, "because", RuleSetActivation.Changes.NONE);
        });
    }

    private static final String PRICES = """
            Fruit *,Highest price *
            apple,%s
            """;
}
