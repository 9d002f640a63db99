package dev.rdsshell.shell.check;

import dev.rdsshell.shell.output.JsonTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The trust policy that a role has, to be written back with a statement more: IAM replaces the whole document. */
record TrustPolicy(Map<String, @Nullable Object> document) {
    private static final String STATEMENT = "Statement";

    /** Empty for a text that is no policy. */
    @SuppressWarnings("unchecked")
    static Optional<TrustPolicy> read(String json) {
        try {
            return JsonTree.parse(json) instanceof Map<?, ?> members
                    ? Optional.of(new TrustPolicy((Map<String, @Nullable Object>) members))
                    : Optional.empty();
        } catch (JsonTree.InvalidJson notJson) {
            return Optional.empty();
        }
    }

    /** A single statement may stand without a list (IAM User Guide, grammar of policies). */
    Map<String, @Nullable Object> with(Map<String, @Nullable Object> statement) {
        List<@Nullable Object> statements = new ArrayList<>();
        Object present = document.get(STATEMENT);
        if (present instanceof List<?> several) {
            statements.addAll(several);
        } else if (present != null) {
            statements.add(present);
        }
        statements.add(statement);
        Map<String, @Nullable Object> extended = new LinkedHashMap<>(document);
        extended.put(STATEMENT, statements);
        return extended;
    }
}
