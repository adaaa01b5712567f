package fr.synergies.programme.life;

import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.life.LifeEvent.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The application for aid: it is submitted, answered by the funders, and may be given up. */
@Service
class AidApplication {

    private static final String ABANDON = "ABANDON";

    private final LifeRepository life;
    private final ProgrammeCalendar calendar;

    AidApplication(LifeRepository life, ProgrammeCalendar calendar) {
        this.life = life;
        this.calendar = calendar;
    }

    @Transactional
    void submit(CompletedTask completed) {
        LifeTask task = at(completed);
        task.note(Kind.APPLICATION_SUBMITTED, task.past("submittedOn"), task.text("reference"));
    }

    /** An answer that differs from the request, or a refusal, requires an explanation. */
    @Transactional
    void answer(CompletedTask completed) {
        LifeTask task = at(completed);
        String answer = task.text("funderAnswer");
        if (!answer.equals("GRANTED")) {
            task.words("conditions");
        }
        task.note(kind(answer), task.past("answeredOn"), task.text("conditions"), task.euros("grantedAid"));
        if (!answer.equals("REFUSED")) {
            task.move(LifeStatus::recruit);
        }
    }

    @Transactional
    void decideAfterRefusal(CompletedTask completed) {
        if (completed.text("afterRefusal").equals(ABANDON)) {
            giveUp(at(completed));
        }
    }

    @Transactional
    void decideWithoutPost(CompletedTask completed) {
        if (completed.text("withoutPost").equals(ABANDON)) {
            giveUp(at(completed));
        }
    }

    private static void giveUp(LifeTask task) {
        task.note(Kind.GIVEN_UP, task.today(), task.text("reason"));
        task.move(LifeStatus::giveUp);
    }

    private LifeTask at(CompletedTask completed) {
        return new LifeTask(completed, life, calendar.today());
    }

    private static Kind kind(String answer) {
        return switch (answer) {
            case "GRANTED" -> Kind.AID_GRANTED;
            case "GRANTED_OTHERWISE" -> Kind.AID_GRANTED_OTHERWISE;
            default -> Kind.AID_REFUSED;
        };
    }
}
