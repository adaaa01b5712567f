package fr.synergies.rules.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A set of exercises, as spans of years in order that do not touch. */
public record ExerciseYears(List<Span> spans) {

    static final int FIRST = Integer.MIN_VALUE;
    static final int LAST = Integer.MAX_VALUE;
    public static final ExerciseYears NONE = new ExerciseYears(List.of());
    public static final ExerciseYears ALL = new ExerciseYears(List.of(new Span(FIRST, LAST)));

    /** From a year to a year, both in it; {@link #FIRST} and {@link #LAST} stand for no bound. */
    public record Span(int from, int to) {

        public boolean overlaps(Span other) {
            return from <= other.to && other.from <= to;
        }

        public boolean empty() {
            return from > to;
        }

        /** What both have in common. */
        public Span within(Span other) {
            return new Span(Math.max(from, other.from), Math.min(to, other.to));
        }
    }

    public ExerciseYears {
        spans = List.copyOf(spans);
    }

    public static ExerciseYears of(List<Span> some) {
        List<Span> joined = new ArrayList<>();
        some.stream()
                .filter(span -> !span.empty())
                .sorted(Comparator.comparingInt(Span::from))
                .forEach(span -> {
                    Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (last != null && (last.to == LAST || span.from <= last.to + 1)) {
                        joined.set(joined.size() - 1, new Span(last.from, Math.max(last.to, span.to)));
                    } else {
                        joined.add(span);
                    }
                });
        return new ExerciseYears(joined);
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    public ExerciseYears and(ExerciseYears other) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        return of(all);
    }

    /** Those of this set that are not in the other. */
    public ExerciseYears without(ExerciseYears other) {
        List<Span> left = new ArrayList<>(spans);
        for (Span taken : other.spans) {
            List<Span> next = new ArrayList<>();
            for (Span span : left) {
                if (!span.overlaps(taken)) {
                    next.add(span);
                    continue;
                }
                if (span.from < taken.from) {
                    next.add(new Span(span.from, taken.from - 1));
                }
                if (span.to > taken.to) {
                    next.add(new Span(taken.to + 1, span.to));
                }
            }
            left = next;
        }
        return of(left);
    }

    /** The years between the first and the last that are not in it. */
    public ExerciseYears gaps() {
        return isEmpty()
                ? NONE
                : of(List.of(new Span(spans.get(0).from, spans.get(spans.size() - 1).to)))
                        .without(this);
    }

    /** Such as {@code …–2021, 2023, 2025–…}. */
    public String text() {
        return spans.stream().map(ExerciseYears::text).collect(Collectors.joining(", "));
    }

    private static String text(Span span) {
        String from = span.from == FIRST ? "…" : String.valueOf(span.from);
        String to = span.to == LAST ? "…" : String.valueOf(span.to);
        return from.equals(to) && !from.equals("…") ? from : from + "–" + to;
    }
}
