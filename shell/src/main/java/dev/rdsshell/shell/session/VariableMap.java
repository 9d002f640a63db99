package dev.rdsshell.shell.session;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Variables by their names, in the order of these. Immutable: a changed one shares all but a few entries with the one that it
 * was made of, so that a script may set them by the hundred thousand, each a session of its own.
 *
 * <p>A treap: a search tree by name whose shape the names alone decide, so that it never needs to be balanced.
 */
final class VariableMap extends AbstractMap<String, String> {
    private static final VariableMap NONE = new VariableMap(null, 0);

    private final @Nullable Node root;
    private final int size;

    private VariableMap(@Nullable Node root, int size) {
        this.root = root;
        this.size = size;
    }

    static VariableMap of(Map<String, String> variables) {
        if (variables instanceof VariableMap already) {
            return already;
        }
        VariableMap all = NONE;
        for (Map.Entry<String, String> each : variables.entrySet()) {
            all = all.with(each.getKey(), each.getValue());
        }
        return all;
    }

    VariableMap with(String name, String value) {
        return new VariableMap(Node.with(root, name, value), containsKey(name) ? size : size + 1);
    }

    VariableMap without(String name) {
        return containsKey(name) ? new VariableMap(Node.without(root, name), size - 1) : this;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        return name instanceof String text ? find(text) : null;
    }

    private @Nullable String find(String name) {
        Node node = root;
        while (node != null && !node.name.equals(name)) {
            node = name.compareTo(node.name) < 0 ? node.left : node.right;
        }
        return node == null ? null : node.value;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return new InOrder(root);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** @param rank greater than that of each node below it */
    private record Node(
            String name,
            String value,
            int rank,
            @Nullable Node left,
            @Nullable Node right) {

        static Node with(@Nullable Node node, String name, String value) {
            if (node == null) {
                return new Node(name, value, rank(name), null, null);
            }
            int order = name.compareTo(node.name);
            if (order == 0) {
                return new Node(name, value, node.rank, node.left, node.right);
            }
            return order < 0
                    ? node.overLeft(with(node.left, name, value))
                    : node.overRight(with(node.right, name, value));
        }

        /** This node over another one, or under it: the greater rank goes up. */
        private Node overLeft(Node below) {
            return below.rank > rank ? below.withRight(withLeft(below.right)) : withLeft(below);
        }

        private Node overRight(Node below) {
            return below.rank > rank ? below.withLeft(withRight(below.left)) : withRight(below);
        }

        private Node withLeft(@Nullable Node other) {
            return new Node(name, value, rank, other, right);
        }

        private Node withRight(@Nullable Node other) {
            return new Node(name, value, rank, left, other);
        }

        static @Nullable Node without(@Nullable Node node, String name) {
            if (node == null) {
                return null;
            }
            int order = name.compareTo(node.name);
            if (order == 0) {
                return joined(node.left, node.right);
            }
            return order < 0 ? node.withLeft(without(node.left, name)) : node.withRight(without(node.right, name));
        }

        private static @Nullable Node joined(@Nullable Node left, @Nullable Node right) {
            if (left == null || right == null) {
                return left == null ? right : left;
            }
            return left.rank > right.rank
                    ? left.withRight(joined(left.right, right))
                    : right.withLeft(joined(left, right.left));
        }

        /** Names that follow one another, such as {@code A1}, {@code A2}, have ranks that do not. */
        private static int rank(String name) {
            int mixed = name.hashCode() * 0x9E3779B9;
            mixed = (mixed ^ (mixed >>> 16)) * 0x85EBCA6B;
            return mixed ^ (mixed >>> 13);
        }
    }

    private static final class InOrder implements Iterator<Map.Entry<String, String>> {
        private final Deque<Node> waiting = new ArrayDeque<>();

        InOrder(@Nullable Node root) {
            descend(root);
        }

        private void descend(@Nullable Node from) {
            for (Node node = from; node != null; node = node.left) {
                waiting.push(node);
            }
        }

        @Override
        public boolean hasNext() {
            return !waiting.isEmpty();
        }

        @Override
        public Map.Entry<String, String> next() {
            if (waiting.isEmpty()) {
                throw new NoSuchElementException();
            }
            Node node = waiting.pop();
            descend(node.right);
            return Map.entry(node.name, node.value);
        }
    }
}
