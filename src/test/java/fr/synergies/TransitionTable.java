package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Transition;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which changes of state a type permits: a line for each of its transitions, and in it for each of its states the state after,
 * or {@code -} where it is refused with 409.
 */
public final class TransitionTable<S extends Enum<S>, T> {

    private static final Map<Class<?>, Object> EMPTY = Map.of(
            long.class,
            0L,
            int.class,
            0,
            boolean.class,
            false,
            String.class,
            "",
            Optional.class,
            Optional.empty(),
            List.class,
            List.of(),
            Set.class,
            Set.of(),
            Map.class,
            Map.of());

    private final Class<S> states;
    private final Function<S, T> at;
    private final Map<String, Function<T, Transition<S>>> transitions = new LinkedHashMap<>();

    private TransitionTable(Class<S> states, Function<S, T> at) {
        this.states = states;
        this.at = at;
    }

    /** The transitions of a record that has its state in a component. */
    public static <S extends Enum<S>, R extends Record> TransitionTable<S, R> of(Class<R> type, Class<S> states) {
        return new TransitionTable<>(states, state -> sample(type, state));
    }

    /** The transitions of a type of which there is one in each state. */
    public static <S extends Enum<S>, T> TransitionTable<S, T> of(Class<S> states, Function<S, T> at) {
        return new TransitionTable<>(states, at);
    }

    public TransitionTable<S, T> with(String name, Function<T, Transition<S>> transition) {
        transitions.put(name, transition);
        return this;
    }

    /** Checks the whole table; the spaces between its cells do not count. */
    public void is(String table) {
        StringBuilder found = new StringBuilder("-");
        for (S state : states.getEnumConstants()) {
            found.append(' ').append(state);
        }
        transitions.forEach((name, transition) -> found.append('\n').append(line(name, transition)));
        assertThat(found.toString()).isEqualTo(normal(table));
    }

    /** Checks the whole table, written with a line for each transition: its name, the state after, the states that permit it. */
    public void permits(String lines) {
        String found = transitions.entrySet().stream()
                .map(each -> permission(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n"));
        assertThat(found).isEqualTo(normal(lines));
    }

    private String permission(String name, Function<T, Transition<S>> transition) {
        Map<S, String> after = new LinkedHashMap<>();
        for (S state : states.getEnumConstants()) {
            after.put(state, after(state, transition));
        }
        after.values().removeIf("-"::equals);
        return name + " " + String.join(" ", Set.copyOf(after.values())) + " "
                + after.keySet().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String normal(String table) {
        return table.lines().map(line -> line.strip().replaceAll("\\s+", " ")).collect(Collectors.joining("\n"));
    }

    private String line(String name, Function<T, Transition<S>> transition) {
        return name + " "
                + Arrays.stream(states.getEnumConstants())
                        .map(state -> after(state, transition))
                        .collect(Collectors.joining(" "));
    }

    private String after(S state, Function<T, Transition<S>> transition) {
        T subject = at.apply(state);
        try {
            Transition<S> made = transition.apply(subject);
            assertThat(made.from()).isEqualTo(state);
            return made.to().name();
        } catch (Refusal refused) {
            assertThat(refused.kind().status()).isEqualTo(409);
            return "-";
        }
    }

    /** A record with one component given and the others empty. */
    private static <R extends Record> R sample(Class<R> type, Object given) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types)
                .map(each -> each.isInstance(given) ? given : EMPTY.get(each))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
