package fr.synergies.company.flow;

/**
 * A place on the globe.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Position(double latitude, double longitude) {

    public static final double EARTH_RADIUS_KM = 6371;

    /** The distance in a straight line (great circle, haversine), in km. */
    public double kmTo(Position other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = square(Math.sin(north))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** Its three coordinates in km from the centre of the globe. */
    public double[] inSpace() {
        double north = Math.toRadians(latitude);
        double east = Math.toRadians(longitude);
        return new double[] {
            EARTH_RADIUS_KM * Math.cos(north) * Math.cos(east),
            EARTH_RADIUS_KM * Math.cos(north) * Math.sin(east),
            EARTH_RADIUS_KM * Math.sin(north)
        };
    }

    private static double square(double number) {
        return number * number;
    }
}
