package fr.synergies.programme.life;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.programme.Programme;
import fr.synergies.programme.ProgrammeAct;
import fr.synergies.programme.ProgrammeStates;
import fr.synergies.programme.Programmes;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the state of a programme allows. */
@Service
class StateTable implements ProgrammeStates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final LifeRepository life;
    private final Programmes programmes;
    private final WorkCalendar calendar;

    StateTable(LifeRepository life, Programmes programmes, WorkCalendar calendar) {
        this.life = life;
        this.programmes = programmes;
        this.calendar = calendar;
    }

    @Override
    @Transactional(readOnly = true)
    public void require(String programme, ProgrammeAct act, Optional<LocalDate> from) {
        Optional<LifeStatus> status = life.status(programme);
        ProgrammeAct.Allowed allowed = status.map(known -> allowed(known, act)).orElse(ProgrammeAct.Allowed.ALWAYS);
        if (allowed == ProgrammeAct.Allowed.NEVER) {
            throw Refusal.conflict("programme.act.refused." + status.orElseThrow(), programme);
        }
        if (allowed == ProgrammeAct.Allowed.UNTIL_END) {
            LocalDate last = lastDay(programmes.named(programme));
            if (from.orElse(calendar.today()).isAfter(last)) {
                throw Refusal.conflict("programme.act.after-end", programme, DAY.format(last));
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public LocalDate lastDay(Programme programme) {
        return life.events(programme.code()).stream()
                .filter(event -> event.kind() == LifeEvent.Kind.TERMINATED)
                .map(LifeEvent::day)
                .reduce((earlier, later) -> later)
                .orElse(programme.end());
    }

    private static ProgrammeAct.Allowed allowed(LifeStatus status, ProgrammeAct act) {
        return switch (status) {
            case APPLYING, RECRUITING, RUNNING -> ProgrammeAct.Allowed.ALWAYS;
            case SUSPENDED -> act.whenSuspended();
            case CLOSING -> act.whenClosing();
            case HANDED_OVER, CLOSED_ALONE, GIVEN_UP -> act.whenOver();
        };
    }
}
