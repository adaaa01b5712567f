package fr.synergies.synergy.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.Park;
import fr.synergies.company.flow.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is near is found, wherever on the globe. */
class PlaceGridTest {

    @Property(tries = 300)
    void it_finds_what_measuring_every_distance_finds(
            @ForAll("places") List<Position> places, @ForAll("radius") double radiusKm) {
        PlaceGrid<Integer> grid = new PlaceGrid<>(radiusKm);
        IntStream.range(0, places.size()).forEach(i -> grid.add(places.get(i), i));
        for (Position from : places) {
            List<Integer> found = new ArrayList<>();
            grid.near(from, found::add);

            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, places.size())
                            .filter(i -> from.kmTo(places.get(i)) <= radiusKm)
                            .boxed()
                            .toList());
        }
    }

    @Property(tries = 300)
    void the_farthest_two_are_those_of_measuring_all_pairs(@ForAll("places") List<Position> places) {
        Park park = Matching.RULES.tables().parks().get("OUTSIDE");
        List<Company> companies = IntStream.range(0, places.size())
                .mapToObj(i -> new Company(
                        "c" + i, park, true, java.util.Optional.of(places.get(i)), java.util.Set.of(), true))
                .toList();
        double farthest = places.stream()
                .flatMap(one -> places.stream().map(one::kmTo))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();

        assertThat(Farthest.km(companies))
                .hasValueSatisfying(km -> assertThat(km.doubleValue()).isEqualTo(farthest));
    }

    @Provide
    Arbitrary<Double> radius() {
        return Arbitraries.of(0.0, 0.5, 15.0, 30.0, 700.0, 25_000.0);
    }

    /** Around Dijon, at the date line, at the poles, and anywhere. */
    @Provide
    Arbitrary<List<Position>> places() {
        Arbitrary<Double> step = Arbitraries.doubles().between(-0.4, 0.4);
        Arbitrary<Position> centre = Arbitraries.of(
                new Position(47.3, 5.0), new Position(10, 180), new Position(10, -180), new Position(89.9, 3));
        Arbitrary<Position> near = Combinators.combine(centre, step, step)
                .as((at, north, east) -> new Position(
                        Math.min(90, at.latitude() + north), Math.max(-180, Math.min(180, at.longitude() + east))));
        Arbitrary<Position> anywhere = Combinators.combine(
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180))
                .as(Position::new);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, near), net.jqwik.api.Tuple.of(1, anywhere))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }
}
