package fr.synergies.synergy.detection;

import fr.synergies.company.flow.StoredCompany;
import fr.synergies.company.flow.SynergyKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A picture of who could work with whom: the companies are placed on a ring, park by park, and each proposal is a line across it.
 * The same proposals always give the same picture.
 *
 * @param nodes the companies, in the order of the ring
 * @param links the lines, those with the best saving last, so that they are on top
 * @param parks the arc of each park on the ring
 */
record NetworkPicture(List<Node> nodes, List<Link> links, List<Arc> parks) {

    /** Half of the square it is drawn in. */
    static final double CENTRE = 500;

    private static final double RING = 290;
    private static final double NAMES = RING + 16;
    private static final double LINES = RING - 8; // where lines end, at the edge of a company's mark
    private static final double PARKS = RING + 6;
    private static final double GAP = 1.2; // between two parks, in places of a company
    private static final double LOOP = 14;
    private static final double TOWARDS_CENTRE = 0.45;
    private static final int LONGEST_NAME = 30;
    private static final int LARGEST = 13; // letters, in the unit of the picture
    private static final int SMALLEST = 7;

    /**
     * A company on the ring.
     *
     * @param end where its lines end
     */
    record Node(StoredCompany company, Spot spot, Spot end, Label label) {}

    /** Its name beside the ring, along the radius and never upside down, in a size that leaves its neighbours room. */
    record Label(String text, Spot spot, String rotation, boolean left, int size) {}

    /** The part of the ring of one park. */
    record Arc(String park, String path) {}

    /** A proposal: one line of a substitution, one from each company to their middle of a pooling. */
    record Link(StoredProposal proposal, List<String> paths, Spot middle, int width) {

        public boolean pooling() {
            return proposal.kind() == SynergyKind.POOLING;
        }
    }

    /** A place in the picture. */
    record Spot(double x, double y) {

        Spot towardsCentre(double share) {
            return new Spot(CENTRE + (x - CENTRE) * share, CENTRE + (y - CENTRE) * share);
        }

        String text() {
            return String.format(Locale.ROOT, "%.1f %.1f", x, y);
        }
    }

    /**
     * The picture of proposals and their companies.
     *
     * @param companies companies by SIRET; proposals with other companies are left out
     */
    static NetworkPicture of(List<StoredProposal> proposals, Map<String, StoredCompany> companies) {
        List<StoredProposal> shown = proposals.stream()
                .filter(proposal -> proposal.flows().stream().allMatch(flow -> companies.containsKey(flow.siret())))
                .toList();
        List<StoredCompany> ring = shown.stream()
                .flatMap(proposal -> proposal.flows().stream())
                .map(flow -> companies.get(flow.siret()))
                .distinct()
                .sorted(Comparator.comparing(
                                (StoredCompany each) -> each.facts().park())
                        .thenComparing(each -> each.facts().name())
                        .thenComparing(StoredCompany::siret))
                .toList();
        return new Ring(ring).picture(shown);
    }

    /** The ring while it is filled: a place for each company and a gap after each park. */
    private static final class Ring {

        private final Map<String, Node> nodes = new LinkedHashMap<>();
        private final List<Arc> arcs = new ArrayList<>();
        private final double step;

        Ring(List<StoredCompany> companies) {
            long parks = companies.stream()
                    .map(each -> each.facts().park())
                    .distinct()
                    .count();
            step = 2 * Math.PI / Math.max(1, companies.size() + parks * GAP);
            double place = 0;
            for (int first = 0; first < companies.size(); ) {
                String park = companies.get(first).facts().park();
                double begun = place;
                int next = first;
                while (next < companies.size()
                        && companies.get(next).facts().park().equals(park)) {
                    StoredCompany company = companies.get(next++);
                    nodes.put(company.siret(), node(company, place++));
                }
                arcs.add(new Arc(park, arc(begun - 0.4, place - 0.6)));
                place += GAP;
                first = next;
            }
        }

        NetworkPicture picture(List<StoredProposal> proposals) {
            List<Link> links = new ArrayList<>();
            for (int at = proposals.size() - 1; at >= 0; at--) {
                links.add(link(proposals.get(at)));
            }
            return new NetworkPicture(List.copyOf(nodes.values()), List.copyOf(links), List.copyOf(arcs));
        }

        private Node node(StoredCompany company, double place) {
            String name = company.facts().name();
            String text = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
            double degrees = Math.toDegrees(angle(place));
            boolean left = degrees > 90 && degrees < 270;
            Spot beside = spot(NAMES, place);
            int size = (int) Math.max(SMALLEST, Math.min(LARGEST, step * NAMES * 0.85));
            String rotation =
                    String.format(Locale.ROOT, "rotate(%.1f %s)", left ? degrees - 180 : degrees, beside.text());
            return new Node(
                    company, spot(RING, place), spot(LINES, place), new Label(text, beside, rotation, left, size));
        }

        private Link link(StoredProposal proposal) {
            List<Spot> ends = proposal.flows().stream()
                    .map(flow -> nodes.get(flow.siret()).end())
                    .distinct()
                    .toList();
            Spot middle = new Spot(
                            ends.stream().mapToDouble(Spot::x).average().orElse(CENTRE),
                            ends.stream().mapToDouble(Spot::y).average().orElse(CENTRE))
                    .towardsCentre(TOWARDS_CENTRE);
            return new Link(proposal, paths(proposal, ends, middle), middle, width(proposal));
        }

        /** A star for a pooling, a curve for a substitution, and a loop if giver and receiver are the same company. */
        private static List<String> paths(StoredProposal proposal, List<Spot> ends, Spot middle) {
            if (proposal.kind() == SynergyKind.POOLING) {
                return ends.stream()
                        .map(end -> "M" + end.text() + "L" + middle.text())
                        .toList();
            }
            Spot from = ends.get(0);
            if (ends.size() == 1) {
                return List.of("M" + from.text() + "A" + LOOP + " " + LOOP + " 0 1 1 "
                        + new Spot(from.x() + 1, from.y() + 1).text());
            }
            return List.of(
                    "M" + from.text() + "Q" + middle.text() + " " + ends.get(1).text());
        }

        /** From 1 to 6: one more for each digit of the euros saved. */
        private static int width(StoredProposal proposal) {
            return Math.min(
                    6,
                    Math.max(
                            1,
                            proposal.saving()
                                    .map(saving -> saving.precision() - saving.scale() - 1)
                                    .orElse(1)));
        }

        private String arc(double from, double to) {
            int large = (to - from) * step > Math.PI ? 1 : 0;
            return "M" + spot(PARKS, from).text() + "A" + PARKS + " " + PARKS + " 0 " + large + " 1 "
                    + spot(PARKS, to).text();
        }

        private Spot spot(double radius, double place) {
            return new Spot(CENTRE + radius * Math.cos(angle(place)), CENTRE + radius * Math.sin(angle(place)));
        }

        private double angle(double place) {
            return (place + GAP / 2 + 0.5) * step;
        }
    }
}
