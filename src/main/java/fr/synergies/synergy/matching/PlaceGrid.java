package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A spatial index that finds things within a radius without examining all of them. Space is divided into cubes as wide as the
 * radius: near things are in the same or a neighbouring cube, at the poles and the date line too.
 */
final class PlaceGrid<T> {

    private static final double NARROWEST_KM = 0.01;
    private static final double DOUBT = 1e-9;

    private final double radiusKm;
    private final double width;
    private final double farSquared;
    private final Map<Cube, List<Entry<T>>> cubes = new HashMap<>();

    PlaceGrid(double radiusKm) {
        this.radiusKm = radiusKm;
        this.width = Math.max(NARROWEST_KM, radiusKm);
        double half = Math.min(Math.PI / 2, radiusKm / (2 * Position.EARTH_RADIUS_KM));
        double chord = 2 * Position.EARTH_RADIUS_KM * Math.sin(half);
        this.farSquared = chord * chord;
    }

    private record Cube(int x, int y, int z) {}

    private record Entry<T>(T thing, Position place, double[] space) {}

    void add(Position place, T thing) {
        double[] space = place.inSpace();
        Cube cube = new Cube(at(space[0]), at(space[1]), at(space[2]));
        cubes.computeIfAbsent(cube, none -> new ArrayList<>()).add(new Entry<>(thing, place, space));
    }

    /** Passes on everything within the radius of a place, in no particular order. */
    void near(Position place, Consumer<T> found) {
        double[] space = place.inSpace();
        for (int x = at(space[0]) - 1; x <= at(space[0]) + 1; x++) {
            for (int y = at(space[1]) - 1; y <= at(space[1]) + 1; y++) {
                for (int z = at(space[2]) - 1; z <= at(space[2]) + 1; z++) {
                    for (Entry<T> entry : cubes.getOrDefault(new Cube(x, y, z), List.of())) {
                        if (near(entry, place, space)) {
                            found.accept(entry.thing());
                        }
                    }
                }
            }
        }
    }

    /** Compares the straight line through the globe and, in borderline cases, the distance measured by the rules. */
    private boolean near(Entry<T> entry, Position place, double[] space) {
        double x = entry.space()[0] - space[0];
        double y = entry.space()[1] - space[1];
        double z = entry.space()[2] - space[2];
        double squared = x * x + y * y + z * z;
        if (squared > farSquared * (1 + DOUBT) + DOUBT) {
            return false;
        }
        return squared < farSquared * (1 - DOUBT) - DOUBT || place.kmTo(entry.place()) <= radiusKm;
    }

    private int at(double coordinate) {
        return (int) Math.floor(coordinate / width);
    }
}
