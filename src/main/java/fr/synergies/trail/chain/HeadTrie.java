package fr.synergies.trail.chain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * A Merkle tree over the ends of all chains. The path to the leaf of a case follows the bits of the SHA-256 of its id, from the
 * first; a branch with a single leaf below it is replaced by that leaf. The root therefore depends on the ends only, not on the
 * order in which they were added, and changing one end costs as many hashes as the tree is deep. Leaves and branches are hashed
 * with different first bytes (as in RFC 6962), so that one cannot be passed off as the other.
 */
final class HeadTrie {

    private static final byte[] LEAF = {0};
    private static final byte[] BRANCH = {1};

    private Node root;
    private int leaves;

    /** Sets the end of a chain, for a new case or for one that has grown. */
    void put(String caseId, int length, String head) {
        byte[] key = Proof.digest(caseId.getBytes(StandardCharsets.UTF_8));
        root = put(root, new Node(key, leaf(caseId, length, head)), 0);
    }

    int size() {
        return leaves;
    }

    /** The hash of the root; zeros if there is no chain. */
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
