package fr.synergies.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.ApiClient;
import fr.synergies.TestSystem;
import java.time.Instant;
import java.time.LocalDate;

/** Both institutions walking a recruitment through the API. */
public class RecruitmentWalk {

    static final String PROGRAMME = "/api/programmes/SYNERGIES";
    static final String PATH = PROGRAMME + "/recruitments";

    private final TestSystem system;
    private final int number;

    public RecruitmentWalk(TestSystem system, int number) {
        this.system = system;
        this.number = number;
    }

    String caseId() {
        return "recruitment-SYNERGIES-" + number;
    }

    String path() {
        return PATH + "/" + number;
    }

    ApiClient cci() {
        return system.client("staff-cci");
    }

    JsonNode read() {
        return system.client("auditor").get(path()).json();
    }

    public void start() {
        Answer started = cci().post(PATH, "");
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        assertThat(started.at("/caseId")).isEqualTo(caseId());
    }

    void toApplications() {
        done("staff-cci", "describeJob", "{}");
        done("staff-metropole", "reviewJob", "{\"decision\":\"APPROVE\"}");
        publish();
    }

    void publish() {
        String closes = today().plusDays(20).toString();
        done(
                "staff-cci",
                "publishVacancy",
                "{\"publishedOn\":\"" + today() + "\",\"channels\":\"APEC\",\"closesOn\":\"" + closes + "\"}");
    }

    /** Two candidates applied, the closing date has passed. */
    public void toShortlist() {
        start();
        toApplications();
        assertThat(candidate("Zoé Quenouille", "z.quenouille@example.fr", "+33 3 80 00 00 01")
                        .status())
                .isEqualTo(201);
        assertThat(candidate("Luc Barbotin", "l.barbotin@example.fr", "").status())
                .isEqualTo(201);
        system.clock().moveTo(Instant.parse("2022-02-15T08:00:00Z"));
        done("staff-cci", "registerApplications", "{}");
    }

    void toVote(String ranking) {
        toShortlist();
        done("staff-cci", "shortlistCandidates", "{\"ranking\":\"" + ranking + "\"}");
        interviews(ranking.split(", "));
    }

    void interviews(String... references) {
        for (String reference : references) {
            assertThat(interview("staff-cci", reference).status()).isEqualTo(200);
            assertThat(interview("staff-metropole", reference).status()).isEqualTo(200);
        }
        done("staff-metropole", "holdInterviewsMetropole", "{}");
        done("staff-cci", "holdInterviewsCci", "{}");
    }

    Answer interview(String user, String reference) {
        return interview(user, reference, "");
    }

    /** The notes of a user who is on the staff of both institutions, in the name of one. */
    Answer interviewFor(String institution, String user, String reference) {
        return interview(user, reference, "?institution=" + institution);
    }

    private Answer interview(String user, String reference, String query) {
        return system.client(user)
                .put(
                        path() + "/candidates/" + reference + "/interview" + query,
                        "{\"heldOn\":\"" + today() + "\",\"notes\":\"Convaincant\"}");
    }

    void vote(String chamber, String metropole) {
        done("staff-metropole", "voteMetropole", "{\"choice\":\"" + metropole + "\"}");
        done("staff-cci", "voteCci", "{\"choice\":\"" + chamber + "\"}");
    }

    void deliberate() {
        done(
                "staff-cci",
                "deliberateOnCandidates",
                "{\"heldOn\":\"2022-02-15\",\"minutes\":\"Le candidat C1 reste préféré\"}");
    }

    void disagreeThreeTimes() {
        toVote("C1, C2");
        vote("C1", "C2");
        deliberate();
        vote("C1", "NONE");
        deliberate();
        vote("C1", "C2");
    }

    void offer() {
        done("staff-cci", "makeOffer", "{\"offeredOn\":\"2022-02-16\",\"answerExpectedOn\":\"2022-02-20\"}");
    }

    void decline() {
        offer();
        done("staff-cci", "recordOfferAnswer", "{\"decision\":\"DECLINE\",\"answeredOn\":\"2022-02-18\"}");
    }

    void sign(String entry) {
        done(
                "staff-cci",
                "signContract",
                "{\"contractOn\":\"2022-02-20\",\"entryOn\":\"" + entry + "\",\"workingTime\":75}");
    }

    void welcome() {
        done(
                "staff-cci",
                "welcomeOfficer",
                "{\"workplaceReady\":true,\"jobSheetGiven\":true,\"teamMet\":true,\"metropoleMet\":true,"
                        + "\"clubsMet\":true,\"toolAccess\":true,\"networkJoined\":true}");
    }

    /** From the offer to somebody in post. */
    void hire(String entry) {
        offer();
        done("staff-cci", "recordOfferAnswer", "{\"decision\":\"ACCEPT\",\"answeredOn\":\"2022-02-18\"}");
        sign(entry);
        welcome();
    }

    Answer candidate(String name, String email, String phone) {
        return cci().post(
                        path() + "/candidates",
                        "{\"name\":\"" + name + "\",\"email\":\"" + email + "\",\"phone\":\"" + phone
                                + "\",\"receivedOn\":\"" + today() + "\"}");
    }

    void done(String user, String element, String variables) {
        Answer answer = system.complete(user, caseId(), element, variables);
        assertThat(answer.status()).as(element + ": " + answer.text()).isEqualTo(204);
    }

    Answer refused(String user, String element, String variables, int status) {
        Answer answer = system.complete(user, caseId(), element, variables);
        assertThat(answer.status()).as(element + ": " + answer.text()).isEqualTo(status);
        return answer;
    }

    LocalDate today() {
        return LocalDate.ofInstant(system.clock().instant(), system.clock().getZone());
    }
}
