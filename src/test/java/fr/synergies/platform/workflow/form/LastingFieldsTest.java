package fr.synergies.platform.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.SynergiesTest;
import fr.synergies.platform.workflow.ProcessCodeTest;
import fr.synergies.platform.workflow.ProcessFiles;
import fr.synergies.platform.workflow.ProcessFiles.ProcessFile;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which fields of the forms stay in a process: every other one is stored by a module, or is not stored at all. */
@SynergiesTest
public class LastingFieldsTest {

    /** Read by an expression of the diagram. */
    private static final String READ = """
            annual-steering-committee: approveSteeringMinutesCci.decision approveSteeringMinutesMetropole.decision chooseDate.decision holdCommittee.decision writeSteeringMinutes.decision
            funding-validation: approveDerogation.decision reviewFundingPlan.decision
            indicator-report: checkIndicators.decision
            monthly-review: approveMinutesCci.decision approveMinutesMetropole.decision holdReview.decision scheduleReview.decision
            programme-lifecycle: checkBalance.balanceDecision decideAfterRefusal.afterRefusal decideWithoutAssociation.recheckOn decideWithoutAssociation.withoutAssociation decideWithoutPost.withoutPost recordFunderAnswer.funderAnswer
            purchase-round: askOffers.decision chooseOffer.decision
            recruitment: confirmArbitration.decision proposeArbitration.decision recordOfferAnswer.decision reviewJob.decision
            review-action: doActionCci.decision doActionMetropole.decision
            synergy: decideDiagnostic.decision decideFeasibility.decision recordConsent.decision recordTrial.decision
            working-group: recordGroupMeeting.decision
            """;

    /** Marked with {@code keep}, because no module stores them. */
    private static final String KEPT = """
            annual-steering-committee: escalateCommittee.comment recordAnswer.comment recordAvailability.comment remindCommittee.comment remindPartners.comment remindSteeringMinutes.comment
            association-creation: escalateAssociation.comment remindAssociation.comment
            funding-validation: prepareFundingPlan.comment remindReview.comment
            indicator-report: remindIndicators.comment
            monthly-review: escalateHolding.comment remindHolding.comment remindMinutes.comment
            programme-lifecycle: chaseFunder.comment confirmSuspension.comment escalateClosing.comment escalateMilestonesCci.comment escalateMilestonesMetropole.comment prepareApplication.content
            recruitment: describeJob.comment holdInterviewsCci.comment holdInterviewsMetropole.comment registerApplications.comment remindRecruitment.comment welcomeOfficer.comment
            working-group: remindGroup.comment
            """;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Test
    void fields_stay_that_an_expression_reads_or_that_are_marked() {
        assertThat(staying(false)).isEqualTo(table(READ));
        assertThat(staying(true)).isEqualTo(table(KEPT));
    }

    private Map<String, List<String>> staying(boolean marked) {
        Map<String, List<String>> staying = new TreeMap<>();
        for (ProcessFile file : ProcessFiles.all()) {
            String process = ProcessCodeTest.process(file);
            List<String> fields = file.all(UserTask.class)
                    .flatMap(task -> fields(task).stream()
                            .filter(field -> isMarked(field) == marked && stays(process, task, field))
                            .map(field -> task.getId() + "." + field.getCamundaId()))
                    .sorted()
                    .toList();
            if (!fields.isEmpty()) {
                staying.put(process, fields);
            }
        }
        return staying;
    }

    private boolean stays(String process, UserTask task, CamundaFormField field) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> LastingFields.of(
                                engine.getDeploymentCache().findDeployedLatestProcessDefinitionByKey(process),
                                task.getId())
                        .test(field.getCamundaId()));
    }

    private static Map<String, List<String>> table(String lines) {
        return lines.lines()
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(
                        line -> line[0], line -> Arrays.asList(line[1].split(" ")), (one, other) -> one, TreeMap::new));
    }

    public static List<CamundaFormField> fields(UserTask task) {
        return Stream.ofNullable(task.getExtensionElements())
                .flatMap(
                        extensions -> extensions.getElementsQuery().filterByType(CamundaFormData.class).list().stream())
                .map(CamundaFormData::getCamundaFormFields)
                .flatMap(Collection::stream)
                .toList();
    }

    public static boolean isMarked(CamundaFormField field) {
        CamundaProperties properties = field.getCamundaProperties();
        return properties != null
                && properties.getCamundaProperties().stream()
                        .anyMatch(property ->
                                "keep".equals(property.getCamundaId()) && "true".equals(property.getCamundaValue()));
    }
}
