package fr.synergies.programme;

import fr.synergies.kernel.Refusal;
import fr.synergies.programme.ProgrammeDefinition.ExerciseDefinition;
import fr.synergies.programme.life.ProgrammeLife;
import fr.synergies.trail.Act;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registered programmes. */
@Service
public class Programmes {

    private final ProgrammeRepository repository;
    private final ApplicationEventPublisher events;

    Programmes(ProgrammeRepository repository, ApplicationEventPublisher events) {
        this.repository = repository;
        this.events = events;
    }

    /** All programmes, by code. */
    @Transactional(readOnly = true)
    public List<Programme> all() {
        return repository.codes().stream()
                .map(code -> repository.find(code).orElseThrow())
                .toList();
    }

    /**
     * The programme with this code.
     *
     * @throws Refusal NOT_FOUND when there is none
     */
    @Transactional(readOnly = true)
    public Programme named(String code) {
        return repository.find(code).orElseThrow(() -> unknown(code));
    }

    /** The programme with this code, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Programme> find(String code) {
        return repository.find(code);
    }

    /**
     * An exercise of a programme.
     *
     * @throws Refusal UNPROCESSABLE when the programme has no such exercise
     */
    public Exercise exercise(Programme programme, int year) {
        return programme
                .exercise(year)
                .orElseThrow(() -> Refusal.unprocessable(
                        "programme.exercise.outside",
                        String.valueOf(year),
                        programme.code(),
                        String.join(
                                ", ",
                                programme.exercises().stream()
                                        .map(exercise -> String.valueOf(exercise.year()))
                                        .toList())));
    }

    /**
     * Locks the programme until the end of the transaction; other transactions that lock it have to wait.
     *
     * @throws Refusal NOT_FOUND if there is no such programme
     */
    @Transactional
    public void lock(String code) {
        if (!repository.lock(code)) {
            throw unknown(code);
        }
    }

    /** Whether a programme with this code is registered. */
    @Transactional(readOnly = true)
    public boolean knows(String code) {
        return repository.codes().contains(code);
    }

    /**
     * Registers a programme, once.
     *
     * @throws Refusal CONFLICT if the code is already used
     */
    @Transactional
    public Programme register(ProgrammeDefinition definition) {
        Programme programme = definition.programme();
        if (knows(programme.code())) {
            throw Refusal.conflict("programme.code.taken", programme.code());
        }
        repository.add(programme);
        events.publishEvent(new ProgrammeRegistered(programme, definition.forecasts()));
        return programme;
    }

    /**
     * Changes the full-time equivalents of an exercise.
     *
     * @param fte more than 0, up to 4 decimals
     * @throws Refusal UNPROCESSABLE when the programme has no such exercise
     */
    @Transactional
    public void adjustFte(String code, int year, BigDecimal fte) {
        lock(code);
        BigDecimal before = exercise(named(code), year).fte();
        repository.adjustFte(code, year, fte);
        String fact = "exercises." + year + ".fte";
        events.publishEvent(Act.in(ProgrammeLife.caseId(code))
                .programme(code)
                .did("programme-fte-adjusted")
                .outcome(String.valueOf(year))
                .changing(Map.of(fact, before), Map.of(fact, fte)));
    }

    /**
     * Extends a programme to a later day, with additional exercises.
     *
     * @throws Refusal INVALID naming what is wrong
     */
    @Transactional
    public Programme extend(String code, LocalDate end, List<ExerciseDefinition> exercises) {
        lock(code);
        new ExtensionCheck(named(code), end, exercises).refuseUnlessGood();
        repository.extend(
                code, end, exercises.stream().map(ExerciseDefinition::exercise).toList());
        Programme extended = named(code);
        Map<Integer, List<ForecastLine>> forecasts =
                exercises.stream().collect(Collectors.toMap(ExerciseDefinition::year, ExerciseDefinition::plan));
        events.publishEvent(new ProgrammeExtended(extended, forecasts));
        return extended;
    }

    private static Refusal unknown(String code) {
        return Refusal.notFound("programme.unknown", code);
    }
}
