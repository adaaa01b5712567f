package fr.synergies.casefile.eligibility;

import fr.synergies.casefile.CaseActs;
import fr.synergies.trail.ActEntry;
import fr.synergies.trail.TrailReaders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize(TrailReaders.ONLY)
@Tag(name = "Audit")
class ActApiController {

    private static final String EXAMPLE = """
            {"caseId":"funding-SYNERGIES-2022-r1","place":14,"at":"2021-11-16T08:00:00Z","actor":"finance","task":true,
             "groups":["finance"],"offered":[],"assignee":"finance",
             "people":[{"user":"finance","groups":["finance"],"kept":"","did":true},
                       {"user":"finance2","groups":["finance"],"kept":"a préparé le plan","did":false}],
             "knownSince":"2021-01-04T08:00:00Z","known":true}
            """;

    private final CaseActs acts;
    private final EligibleActors eligible;
    private final MessageSource messages;

    ActApiController(CaseActs acts, EligibleActors eligible, MessageSource messages) {
        this.acts = acts;
        this.eligible = eligible;
        this.messages = messages;
    }

    @GetMapping(path = "/api/cases/{id}/acts/{place}/eligible", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Who could have done an act",
            description =
                    "The members, at that time, of the groups that could do it, less those whom four eyes kept from it"
                            + " (`kept` says why). `known` is false where the trail of memberships began later: then the oldest known"
                            + " members are given. For auditors and administrators.")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(responseCode = "403", description = "neither auditor nor administrator", content = @Content)
    @ApiResponse(responseCode = "404", description = "the case has no such act", content = @Content)
    Answer eligible(
            @Parameter(example = "funding-SYNERGIES-2022-r1") @PathVariable String id,
            @Parameter(description = "of the act in the chain of its case", example = "14") @PathVariable int place,
            Locale locale) {
        ActorEligibility could = eligible.of(id, place);
        ActEntry act = acts.at(id, place);
        return new Answer(
                id,
                place,
                act.at(),
                act.actor(),
                could.task(),
                could.groups(),
                could.offered(),
                could.assignee().orElse(""),
                could.people().stream().map(person -> said(person, locale)).toList(),
                could.knownSince(),
                could.known());
    }

    private ActorEligibility.Person said(ActorEligibility.Person person, Locale locale) {
        String kept = person.kept().isEmpty() ? "" : messages.getMessage(person.kept(), null, locale);
        return new ActorEligibility.Person(person.user(), person.groups(), kept, person.did());
    }

    record Answer(
            String caseId,
            int place,
            Instant at,
            String actor,
            boolean task,
            List<String> groups,
            List<String> offered,
            String assignee,
            List<ActorEligibility.Person> people,
            Optional<Instant> knownSince,
            boolean known) {}
}
