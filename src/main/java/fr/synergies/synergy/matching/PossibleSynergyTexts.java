package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Dimension;
import fr.synergies.company.flow.SynergyCriterion;
import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Remark;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values compared by a criterion, in words, for the sentences of the rules. */
public final class PossibleSynergyTexts {

    private static final int MOST = 10;
    private static final int KM_DECIMALS = 2;
    private static final LocalizedText UNKNOWN = new LocalizedText("unité inconnue", "unknown unit");

    private PossibleSynergyTexts() {}

    /** The ids of the companies. */
    public static LocalizedText companies(PossibleSynergy candidate) {
        return list(candidate.companies(), company -> same(company.id()), ", ");
    }

    /** Where each company is. */
    public static LocalizedText places(PossibleSynergy candidate) {
        return list(
                candidate.companies(),
                company -> said(company.id(), company.park().name()),
                "; ");
    }

    /** What each company agreed to. */
    public static LocalizedText consents(PossibleSynergy candidate) {
        LocalizedText yes = new LocalizedText("accord donné", "agreed");
        LocalizedText no = new LocalizedText("pas d'accord", "not agreed");
        return list(candidate.companies(), company -> said(company.id(), company.consent() ? yes : no), "; ");
    }

    /** The resource that all share, or the two compatible ones and why they are. */
    public static LocalizedText resources(PossibleSynergy candidate) {
        LocalizedText wanted = candidate.proposal().receiving().resource().name();
        LocalizedText given = candidate.proposal().giving().resource().name();
        return candidate
                .compatibility()
                .map(pair -> new LocalizedText(
                        given.fr() + " → " + wanted.fr() + " : " + pair.reason().fr(),
                        given.en() + " → " + wanted.en() + ": " + pair.reason().en()))
                .orElse(new LocalizedText(wanted.fr() + " : même ressource", wanted.en() + ": the same resource"));
    }

    /** The unit of each flow. */
    public static LocalizedText units(PossibleSynergy candidate) {
        return list(
                candidate.flows(),
                flow -> said(
                        flow.id(), flow.unit().map(unit -> same(unit.code())).orElse(UNKNOWN)),
                "; ");
    }

    /** The base unit in which yearly quantities are compared. */
    public static LocalizedText baseUnit(PossibleSynergy candidate) {
        return candidate
                .proposal()
                .receiving()
                .dimension()
                .map(Dimension::symbol)
                .map(PossibleSynergyTexts::same)
                .orElse(UNKNOWN);
    }

    /** The distance, with enough decimals to be compared with the threshold. */
    public static LocalizedText distance(PossibleSynergy candidate) {
        return candidate
                .km()
                .map(km -> km.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .map(km -> new LocalizedText(km.replace('.', ',') + " km", km + " km"))
                .orElse(new LocalizedText("position inconnue", "unknown position"));
    }

    /** The distance, with as many decimals as its comparison with the thresholds needs. */
    public static LocalizedText distance(PossibleSynergy candidate, SynergyCriterion criterion) {
        return candidate
                .km()
                .map(km -> Remark.beside(km, KM_DECIMALS, criterion.toPass(), criterion.toReview())
                        .toPlainString())
                .map(km -> new LocalizedText(km.replace('.', ',') + " km", km + " km"))
                .orElse(new LocalizedText("position inconnue", "unknown position"));
    }

    /** The legal units of which several companies are establishments. */
    public static LocalizedText legalUnits(PossibleSynergy candidate) {
        List<String> shared = candidate.sharedSirens();
        return shared.isEmpty()
                ? new LocalizedText(
                        "entreprises de SIREN différents, ou inconnus", "companies of different SIREN, or unknown ones")
                : new LocalizedText(
                        "plusieurs établissements du même SIREN : " + String.join(", ", shared),
                        "several establishments of one SIREN: " + String.join(", ", shared));
    }

    /** Who would receive which hazardous waste with which permit. */
    public static LocalizedText hazards(PossibleSynergy candidate) {
        if (candidate.hazards().isEmpty()) {
            return new LocalizedText("aucun déchet dangereux", "no hazardous waste");
        }
        return list(candidate.hazards(), PossibleSynergyTexts::receipt, "; ");
    }

    /** What running synergies leave of each bound flow. */
    public static LocalizedText bound(PossibleSynergy candidate) {
        if (candidate.bound().isEmpty()) {
            return new LocalizedText("aucun flux engagé ailleurs", "no flow bound elsewhere");
        }
        return list(
                candidate.bound(),
                flow -> said(
                        flow.id(),
                        new LocalizedText(
                                "reste " + flow.unbound().toPlainString().replace('.', ',') + " sur "
                                        + flow.quantity().toPlainString().replace('.', ','),
                                flow.unbound().toPlainString() + " left of "
                                        + flow.quantity().toPlainString())),
                "; ");
    }

    private static LocalizedText receipt(PossibleSynergy.Receipt receipt) {
        LocalizedText permit =
                switch (receipt.permit()) {
                    case PASS -> new LocalizedText("autorisation détenue", "permit held");
                    case REVIEW -> new LocalizedText("autorisation inconnue", "permit unknown");
                    case FAIL -> new LocalizedText("pas d'autorisation", "no permit");
                };
        return said(receipt.waste() + " → " + receipt.receiver().id(), permit);
    }

    private static LocalizedText said(String name, LocalizedText value) {
        return new LocalizedText(name + " : " + value.fr(), name + ": " + value.en());
    }

    private static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    private static <T> LocalizedText list(List<T> things, Function<T, LocalizedText> text, String separator) {
        List<LocalizedText> shown = things.stream().limit(MOST).map(text).toList();
        String more = things.size() > MOST ? separator + "… (+" + (things.size() - MOST) + ")" : "";
        String french = shown.stream().map(LocalizedText::fr).collect(Collectors.joining(separator.replace(";", " ;")));
        String english = shown.stream().map(LocalizedText::en).collect(Collectors.joining(separator));
        return new LocalizedText(french + more, english + more);
    }
}
