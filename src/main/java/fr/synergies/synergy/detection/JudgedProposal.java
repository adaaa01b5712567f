package fr.synergies.synergy.detection;

import fr.synergies.synergy.matching.CriteriaResult;
import fr.synergies.synergy.matching.FlowMatch;
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
record JudgedProposal(String key, String fingerprint, CriteriaResult ruling, String rulesVersion) {

    static JudgedProposal of(CriteriaResult ruling, String rulesVersion) {
        FlowMatch proposal = ruling.proposal();
        StringBuilder key = new StringBuilder(proposal.kind().name());
        proposal.flows().forEach(flow -> key.append(' ').append(flow.id()));
        List<Object> said =
                List.of(ruling.verdict(), ruling.outcomes(), ruling.figures(), proposal.workingGroup(), rulesVersion);
        return new JudgedProposal(digest(key.toString()), digest(said.toString()), ruling, rulesVersion);
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
