package dev.rdsshell.shell.operation;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML into a tree of maps, lists and scalars, with the types of YAML 1.2: {@code yes} and {@code on} are texts,
 * {@code 012} is twelve, {@code 0x1F} is 31.
 */
final class YamlTree {
    private static final Pattern YAML_11 = Pattern.compile("(?:[ \\t]*(?:#.*)?\\R)*%YAML[ \\t]+1\\.1\\b");
    /** What a plain scalar without a tag gets, so that it is not taken for one that says it is a text. */
    private static final Tag PLAIN = new Tag("plain");

    private static final int DEEPEST = 100;

    private final YamlScalars scalars;

    private YamlTree(YamlScalars scalars) {
        this.scalars = scalars;
    }

    /** A text that is not YAML, or not one value. */
    static final class InvalidYaml extends Exception {
        private static final long serialVersionUID = 1L;

        InvalidYaml(String message) {
            super(message);
        }
    }

    /** A date or time that is not in quotes. */
    record Time(String text) {}

    static @Nullable Object parse(String text) throws InvalidYaml {
        try {
            Node root = reader().compose(new StringReader(text));
            YamlScalars scalars = new YamlScalars(YAML_11.matcher(text).lookingAt());
            return root == null ? null : new YamlTree(scalars).value(root, 0);
        } catch (YAMLException e) {
            throw new InvalidYaml(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be read"));
        }
    }

    private static Yaml reader() {
        LoaderOptions options = new LoaderOptions();
        Resolver texts = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // a plain scalar gets its type of YAML 1.2 below
            }

            @Override
            public Tag resolve(NodeId kind, String value, boolean plain) {
                return kind == NodeId.scalar && plain ? PLAIN : super.resolve(kind, value, plain);
            }
        };
        return new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                texts);
    }

    private @Nullable Object value(Node node, int depth) throws InvalidYaml {
        if (depth > DEEPEST) {
            throw new InvalidYaml("it is nested too deep");
        }
        if (node instanceof MappingNode mapping) {
            refuseOtherTag(node, Tag.MAP);
            return map(mapping, depth);
        }
        if (node instanceof SequenceNode sequence) {
            refuseOtherTag(node, Tag.SEQ);
            List<@Nullable Object> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(value(item, depth + 1));
            }
            return items;
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.getTag().equals(PLAIN)
                ? scalars.typed(scalar.getValue())
                : scalars.tagged(scalar.getTag(), scalar.getValue());
    }

    private static void refuseOtherTag(Node node, Tag usual) throws InvalidYaml {
        if (!node.getTag().equals(usual)) {
            throw new InvalidYaml("the tag " + node.getTag() + " is none that a parameter can have");
        }
    }

    private Map<String, @Nullable Object> map(MappingNode mapping, int depth) throws InvalidYaml {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        for (NodeTuple member : mapping.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                throw new InvalidYaml("a key must be a text");
            }
            if (isMerge(key)) {
                merge(member.getValueNode(), depth + 1, merged);
            } else if (members.containsKey(key.getValue())) {
                throw new InvalidYaml("the key \"" + key.getValue() + "\" is there twice");
            } else {
                members.put(key.getValue(), value(member.getValueNode(), depth + 1));
            }
        }
        merged.putAll(members);
        return merged;
    }

    private static boolean isMerge(ScalarNode key) {
        return key.getValue().equals("<<")
                && (key.getTag().equals(PLAIN) || key.getTag().equals(Tag.MERGE));
    }

    /** Of several that are merged, the first one that has a key counts. */
    private void merge(Node node, int depth, Map<String, @Nullable Object> merged) throws InvalidYaml {
        if (node instanceof MappingNode mapping && depth <= DEEPEST) {
            map(mapping, depth).forEach(merged::putIfAbsent);
        } else if (node instanceof SequenceNode several && depth <= DEEPEST) {
            for (Node one : several.getValue()) {
                merge(one, depth + 1, merged);
            }
        } else {
            throw new InvalidYaml("<< takes a mapping or a list of mappings");
        }
    }
}
