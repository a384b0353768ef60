package hebi.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Counts in how many texts the strings that stand in several of them do, roughly: a string is counted from the time on when
 * what it begins with was met a few times. Strings are bytes of whole characters. Not thread-safe.
 */
final class StringCounts {
    private static final int GROWS_FROM = 8;
    private static final int MAX_BYTES = 64;

    // A node is a string; node 0 the empty one. Children are found by node and byte in an open hash table at most half
    // full.
    private int nodes = 1;
    private int[] counts = new int[1 << 12];
    private int[] texts = new int[1 << 12];
    // Children are in lists too, ascending: the last byte of a node, its first child, the next child of its parent; 0
    // where there is none.
    private byte[] bytes = new byte[1 << 12];
    private int[] firsts = new int[1 << 12];
    private int[] nexts = new int[1 << 12];
    private int[] keys = new int[1 << 13];
    private int[] children = new int[1 << 13];
    private int text;

    /** Counts the strings of one more text. */
    void add(BytesRef bytes) {
        text++;
        for (int start = 0; start < bytes.length; start += FoldedBytes.length(bytes.bytes[start])) {
            int node = 0;
            int end = Math.min(bytes.length, start + MAX_BYTES);
            for (int at = start; at < end && (node == 0 || counts[node] >= GROWS_FROM); at++) {
                node = child(node, bytes.bytes[at]);
                if (texts[node] != text) {
                    texts[node] = text;
                    counts[node]++;
                }
            }
        }
    }

    /** The child of a node, new where there was none. */
    private int child(int node, byte b) {
        int key = node << Byte.SIZE | b & 0xFF;
        int place = place(key);
        if (children[place] == 0) {
            keys[place] = key;
            children[place] = add(node, b);
            if (2 * nodes > keys.length) {
                rehash();
            }
            return nodes - 1;
        }
        return children[place];
    }

    private int add(int parent, byte b) {
        if (nodes == counts.length) {
            counts = ArrayUtil.grow(counts);
            texts = Arrays.copyOf(texts, counts.length);
            bytes = Arrays.copyOf(bytes, counts.length);
            firsts = Arrays.copyOf(firsts, counts.length);
            nexts = Arrays.copyOf(nexts, counts.length);
        }
        int before = 0;
        int after = firsts[parent];
        while (after != 0 && Byte.compareUnsigned(bytes[after], b) < 0) {
            before = after;
            after = nexts[after];
        }
        if (before == 0) {
            firsts[parent] = nodes;
        } else {
            nexts[before] = nodes;
        }
        nexts[nodes] = after;
        bytes[nodes] = b;
        return nodes++;
    }

    private int place(int key) {
        // 2^32 divided by the golden ratio spreads neighbouring keys.
        int at = (key * 0x9E3779B1) >>> 8 & (keys.length - 1);
        while (children[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void rehash() {
        int[] oldKeys = keys;
        int[] oldChildren = children;
        keys = new int[2 * oldKeys.length];
        children = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldChildren[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                children[place] = oldChildren[i];
            }
        }
    }

    /**
     * The strings that were counted often, to go through texts with.
     *
     * @param least in how many texts a string must stand
     * @param longestGram strings of so many characters and fewer are not listed, only gone through
     */
    Tree tree(int least, int longestGram) {
        Tree tree = new Tree();
        grow(tree, Tree.ROOT, 0, new byte[MAX_BYTES], 0, -longestGram, least);
        return tree;
    }

    /** @param characters how many characters a string has that ends here, beyond the longest gram */
    private void grow(Tree tree, int at, int node, byte[] path, int length, int characters, int least) {
        for (int child = length < MAX_BYTES ? firsts[node] : 0; child != 0; child = nexts[child]) {
            if (counts[child] >= least) {
                path[length] = bytes[child];
                int whole = isWhole(path, length + 1) ? characters + 1 : characters;
                boolean isListed = whole > 0 && isWhole(path, length + 1);
                int next = tree.add(at, bytes[child], isListed ? Arrays.copyOf(path, length + 1) : null, counts[child]);
                grow(tree, next, child, path, length + 1, whole, least);
            }
        }
    }

    /** Whether the first bytes of a path end where a character does. */
    private static boolean isWhole(byte[] path, int length) {
        int lead = length - 1;
        while ((path[lead] & 0xC0) == 0x80) {
            lead--;
        }
        return lead + FoldedBytes.length(path[lead]) == length;
    }

    /** Strings as a tree of bytes, which one array lookup a byte goes down. */
    static final class Tree {
        static final int ROOT = 0;

        private final List<BytesRef> strings = new ArrayList<>();
        // The next node for a node and a byte; 0 where there is none.
        private int[] next = new int[256 * 64];
        private int[] ofNode = new int[64];
        private int nodes = 1;
        private long entries;

        Tree() {
            ofNode[ROOT] = -1;
        }

        private int add(int node, byte b, byte[] string, int count) {
            int added = nodes++;
            next = ArrayUtil.grow(next, 256 * nodes);
            ofNode = ArrayUtil.grow(ofNode, nodes);
            next[256 * node + (b & 0xFF)] = added;
            ofNode[added] = string == null ? -1 : strings.size();
            if (string != null) {
                strings.add(new BytesRef(string));
                entries += count;
            }
            return added;
        }

        /** The node for one more byte; {@link #ROOT} where no string goes on so. */
        int next(int node, byte b) {
            return next[256 * node + (b & 0xFF)];
        }

        /** Which string ends at a node; -1 for none. */
        int string(int node) {
            return ofNode[node];
        }

        /** The strings in ascending order. */
        List<BytesRef> strings() {
            return strings;
        }

        /** In how many texts the strings stand, added up. */
        long entries() {
            return entries;
        }
    }
}
