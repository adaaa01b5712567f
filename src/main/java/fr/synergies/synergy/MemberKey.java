package fr.synergies.synergy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Names a kind and the flows that make a synergy of it, as the proposals are named. */
final class MemberKey {

    private MemberKey() {}

    static String of(Kind kind, List<Long> flows) {
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
