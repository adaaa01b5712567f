package fr.synergies.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * A Merkle tree over the ends of all chains. A case's leaf is found by the bits of SHA-256 of its id, from the first; a branch with one leaf
 * below it is that leaf. So the root depends on the ends alone, in whatever order they came, and changing one costs as many hashes as the
 * tree is deep. Leaves and branches are hashed with different first bytes (as in RFC 6962), so that none can pass for the other.
 */
final class HeadTrie {

    private static final byte[] LEAF = {0};
    private static final byte[] BRANCH = {1};

    private Node root;
    private int leaves;

    /** Where a chain ended: of a new case, or later than before. */
    void put(String caseId, int length, String head) {
        byte[] key = Proof.digest(caseId.getBytes(StandardCharsets.UTF_8));
        root = put(root, new Node(key, leaf(caseId, length, head)), 0);
    }

    int size() {
        return leaves;
    }

    /** Zeros where there is no chain. */
    String root() {
        return root == null ? Proof.NOTHING : HexFormat.of().formatHex(root.hash());
    }

    private Node put(Node at, Node leaf, int depth) {
        if (at == null) {
            leaves++;
            return leaf;
        }
        if (at.key != null) {
            return Arrays.equals(at.key, leaf.key) ? leaf : split(at, leaf, depth);
        }
        at.below[bit(leaf.key, depth)] = put(at.below[bit(leaf.key, depth)], leaf, depth + 1);
        at.hash = null;
        return at;
    }

    private Node split(Node one, Node other, int depth) {
        Node branch = new Node(null, null);
        branch.below[bit(one.key, depth)] = one;
        branch.below[bit(other.key, depth)] = put(branch.below[bit(other.key, depth)], other, depth + 1);
        return branch;
    }

    private static int bit(byte[] key, int depth) {
        return key[depth / 8] >> 7 - depth % 8 & 1;
    }

    private static byte[] leaf(String caseId, int length, String head) {
        return Proof.digest(LEAF, Proof.canonical(Map.of("case", caseId, "length", length, "head", head)));
    }

    /** A leaf (with a key), or a branch. */
    private static final class Node {

        private final byte[] key;
        private final Node[] below = new Node[2];
        private byte[] hash;

        Node(byte[] key, byte[] hash) {
            this.key = key;
            this.hash = hash;
        }

        byte[] hash() {
            if (hash == null) {
                hash = below[0] == null || below[1] == null
                        ? (below[0] == null ? below[1] : below[0]).hash()
                        : Proof.digest(BRANCH, below[0].hash(), below[1].hash());
            }
            return hash;
        }
    }
}
