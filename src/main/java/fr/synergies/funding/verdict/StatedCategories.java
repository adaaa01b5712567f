package fr.synergies.funding.verdict;

import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A request that states categories of expense for an exercise of a programme; what it lacks is null. */
public interface StatedCategories {

    String programme();

    Integer exercise();

    /** The categories that are stated, each with the field that states it. */
    Stream<Stated> statedCategories();

    /** A category and the field that states it. */
    record Stated(String category, Place place) {}

    /** A field, as violations name it. */
    @FunctionalInterface
    interface Place {

        /** Adds a violation of this field. */
        void on(ConstraintViolationBuilder violation);
    }

    /** Those of the items of a list that state one, in their property {@code category}. */
    static <T> Stream<Stated> inList(String list, List<T> items, Function<T, String> category) {
        if (items == null) {
            return Stream.empty();
        }
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i) != null
                        && category.apply(items.get(i)) != null
                        && !category.apply(items.get(i)).isBlank())
                .mapToObj(i -> new Stated(
                        category.apply(items.get(i)),
                        violation -> violation
                                .addPropertyNode(list)
                                .addPropertyNode("category")
                                .inIterable()
                                .atIndex(i)
                                .addConstraintViolation()));
    }

    /** Those that are the keys of a map. */
    static Stream<Stated> inMap(String map, Map<String, ?> entries) {
        return entries.keySet().stream()
                .map(category -> new Stated(
                        category,
                        violation -> violation
                                .addPropertyNode(map)
                                .addBeanNode()
                                .inIterable()
                                .atKey(category)
                                .addConstraintViolation()));
    }
}
