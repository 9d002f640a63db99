package dev.rdsshell.completions.source.fact;

import dev.rdsshell.completions.eligibility.Policy;
import dev.rdsshell.completions.eligibility.PolicyStatement;
import dev.rdsshell.completions.eligibility.PolicyStatement.Effect;
import dev.rdsshell.completions.eligibility.PolicyStatement.Patterns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The JSON of a policy to its statements. Every list may be written as a single text (IAM User Guide, grammar of policies). */
public final class PolicyReader {
    private static final Patterns EVERYTHING = new Patterns(List.of("*"), false);

    private PolicyReader() {}

    /** A text that is no policy says nothing. */
    public static Policy read(String json) {
        try {
            JsonNode document = JsonNode.parser().parse(json);
            return new Policy(
                    field(document, "Statement").map(PolicyReader::statements).orElse(List.of()));
        } catch (RuntimeException notJson) {
            return Policy.none();
        }
    }

    private static List<PolicyStatement> statements(JsonNode node) {
        List<JsonNode> each = node.isArray() ? node.asArray() : List.of(node);
        return each.stream()
                .filter(JsonNode::isObject)
                .map(PolicyReader::statement)
                .toList();
    }

    private static PolicyStatement statement(JsonNode node) {
        return new PolicyStatement(
                field(node, "Effect")
                                .filter(effect -> effect.text().equals("Allow"))
                                .isPresent()
                        ? Effect.ALLOW
                        : Effect.DENY,
                patterns(node, "Action", "NotAction"),
                patterns(node, "Resource", "NotResource"),
                principals(node, "Principal"),
                principals(node, "NotPrincipal"),
                field(node, "Condition").map(PolicyReader::conditionKeys).orElse(List.of()));
    }

    /** A statement without resources, as in a trust policy, speaks of whatever it is attached to. */
    private static Patterns patterns(JsonNode statement, String name, String inverted) {
        return field(statement, inverted)
                .map(node -> new Patterns(texts(node), true))
                .or(() -> field(statement, name).map(node -> new Patterns(texts(node), false)))
                .orElse(EVERYTHING);
    }

    private static Map<String, List<String>> principals(JsonNode statement, String name) {
        Optional<JsonNode> node = field(statement, name);
        if (node.isEmpty()) {
            return Map.of();
        }
        if (!node.get().isObject()) {
            return Map.of("AWS", texts(node.get()));
        }
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        node.get().asObject().forEach((kind, names) -> byKind.put(kind, texts(names)));
        return byKind;
    }

    private static List<String> conditionKeys(JsonNode condition) {
        return condition.asObject().values().stream()
                .filter(JsonNode::isObject)
                .flatMap(operator -> operator.asObject().keySet().stream())
                .map(key -> key.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        List<JsonNode> each = node.isArray() ? node.asArray() : List.of(node);
        return each.stream().filter(JsonNode::isString).map(JsonNode::text).toList();
    }

    private static Optional<JsonNode> field(JsonNode node, String name) {
        return node.isObject() ? node.field(name) : Optional.empty();
    }
}
