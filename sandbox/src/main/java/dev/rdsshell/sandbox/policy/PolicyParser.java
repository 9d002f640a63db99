package dev.rdsshell.sandbox.policy;

import dev.rdsshell.sandbox.policy.Statement.Effect;
import dev.rdsshell.sandbox.policy.Statement.Patterns;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** JSON text to statements. Every list may also be written as a single text, as IAM allows. */
final class PolicyParser {
    private PolicyParser() {}

    static PolicyDocument parse(String json) {
        JsonNode document = node(json);
        return new PolicyDocument(
                document.field("Statement").map(PolicyParser::statements).orElse(List.of()));
    }

    private static JsonNode node(String json) {
        try {
            JsonNode node = JsonNode.parser().parse(json);
            if (node.isObject()) {
                return node;
            }
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException("Not JSON: " + json, e);
        }
        throw new IllegalArgumentException("A policy document is a JSON object, not: " + json);
    }

    private static List<Statement> statements(JsonNode node) {
        List<JsonNode> each = node.isArray() ? node.asArray() : List.of(node);
        return each.stream().map(PolicyParser::statement).toList();
    }

    private static Statement statement(JsonNode node) {
        return new Statement(
                effect(node),
                patterns(node, "Action", "NotAction"),
                patterns(node, "Resource", "NotResource"),
                node.field("Principal").map(PolicyParser::principals).orElse(Map.of()),
                node.field("NotPrincipal").map(PolicyParser::principals).orElse(Map.of()),
                node.field("Condition").map(PolicyParser::conditionKeys).orElse(List.of()));
    }

    private static Effect effect(JsonNode statement) {
        boolean allows =
                statement.field("Effect").map(JsonNode::text).orElse("").equals("Allow");
        return allows ? Effect.ALLOW : Effect.DENY;
    }

    /** A statement without resources, as in a trust policy, speaks of whatever it is attached to. */
    private static Patterns patterns(JsonNode statement, String name, String invertedName) {
        Optional<JsonNode> inverted = statement.field(invertedName);
        if (inverted.isPresent()) {
            return new Patterns(texts(inverted.get()), true);
        }
        return new Patterns(statement.field(name).map(PolicyParser::texts).orElse(List.of("*")), false);
    }

    private static Map<String, List<String>> principals(JsonNode node) {
        if (node.isString()) {
            return Map.of("AWS", List.of(node.text()));
        }
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        node.asObject().forEach((kind, names) -> byKind.put(kind, texts(names)));
        return byKind;
    }

    private static List<String> conditionKeys(JsonNode node) {
        return node.asObject().values().stream()
                .flatMap(operator -> operator.asObject().keySet().stream())
                .distinct()
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        List<JsonNode> each = node.isArray() ? node.asArray() : List.of(node);
        return each.stream().map(JsonNode::text).toList();
    }
}
