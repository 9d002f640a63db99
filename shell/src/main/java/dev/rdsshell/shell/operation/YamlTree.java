package dev.rdsshell.shell.operation;

import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
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
    private static final Pattern DECIMAL_NUMBER = Pattern.compile("[-+]?[0-9][0-9_]*");
    private static final Pattern OTHER_NUMBER = Pattern.compile("0(?:o([0-7_]+)|x([0-9a-fA-F_]+)|b([01_]+))");
    private static final Pattern FRACTION =
            Pattern.compile("[-+]?(?:[0-9][0-9_]*\\.[0-9_]*|\\.[0-9][0-9_]*|[0-9][0-9_]*(?=[eE]))(?:[eE][-+]?[0-9]+)?");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}(?:(?:[Tt]|[ \\t]+)\\d{1,2}:\\d\\d:\\d\\d.*)?");
    private static final int DEEPEST = 100;

    private YamlTree() {}

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
            return root == null ? null : value(root, 0);
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
                // every plain scalar comes as a text, and gets its type of YAML 1.2 below
            }
        };
        return new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                texts);
    }

    private static @Nullable Object value(Node node, int depth) throws InvalidYaml {
        if (depth > DEEPEST) {
            throw new InvalidYaml("it is nested too deep");
        }
        if (node instanceof MappingNode mapping) {
            return map(mapping, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(value(item, depth + 1));
            }
            return items;
        }
        ScalarNode scalar = (ScalarNode) node;
        boolean typed = scalar.isPlain() && scalar.getTag().equals(Tag.STR);
        return typed ? typed(scalar.getValue()) : scalar.getValue();
    }

    private static Map<String, @Nullable Object> map(MappingNode mapping, int depth) throws InvalidYaml {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (NodeTuple member : mapping.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                throw new InvalidYaml("a key must be a text");
            }
            if (members.containsKey(key.getValue())) {
                throw new InvalidYaml("the key \"" + key.getValue() + "\" is there twice");
            }
            members.put(key.getValue(), value(member.getValueNode(), depth + 1));
        }
        return members;
    }

    private static @Nullable Object typed(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> null;
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> number(text);
        };
    }

    private static Object number(String text) {
        String digits = text.replace("_", "");
        if (DECIMAL_NUMBER.matcher(text).matches()) {
            return narrowed(new BigInteger(digits));
        }
        Matcher other = OTHER_NUMBER.matcher(digits);
        if (other.matches()) {
            int group = other.group(1) != null ? 1 : other.group(2) != null ? 2 : 3;
            return narrowed(new BigInteger(other.group(group), new int[] {8, 16, 2}[group - 1]));
        }
        if (FRACTION.matcher(text).matches()) {
            return Double.valueOf(digits);
        }
        return TIME.matcher(text).matches() ? new Time(text) : text;
    }

    private static Number narrowed(BigInteger number) {
        return number.bitLength() < Integer.SIZE ? (Number) number.intValue() : number;
    }
}
