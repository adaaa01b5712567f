package fr.synergies.synergy.detection;

import fr.synergies.company.flow.StoredFlow;
import fr.synergies.company.flow.SynergyKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The key of a kind and its flows, as used for proposals. */
public final class MemberKey {

    private MemberKey() {}

    public static String of(SynergyKind kind, List<Long> flows) {
        String names = flows.stream().map(StoredFlow::ruleId).collect(Collectors.joining(" "));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((kind + " " + names).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
