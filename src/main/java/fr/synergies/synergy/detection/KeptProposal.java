package fr.synergies.synergy.detection;

import fr.synergies.synergy.matching.Proposal;
import fr.synergies.synergy.matching.Ruling;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A proposal to be stored.
 *
 * @param key identifies its kind and flows
 * @param fingerprint differs if the verdict differs
 * @param rulesVersion version of the rules that judged it
 */
record KeptProposal(String key, String fingerprint, Ruling ruling, String rulesVersion) {

    static KeptProposal of(Ruling ruling, String rulesVersion) {
        Proposal proposal = ruling.proposal();
        StringBuilder key = new StringBuilder(proposal.kind().name());
        proposal.flows().forEach(flow -> key.append(' ').append(flow.id()));
        List<Object> said =
                List.of(ruling.verdict(), ruling.outcomes(), ruling.figures(), proposal.workingGroup(), rulesVersion);
        return new KeptProposal(digest(key.toString()), digest(said.toString()), ruling, rulesVersion);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
