package dev.rdsshell.completions.source.fact;

import dev.rdsshell.completions.eligibility.KeyFact;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

/** What DescribeKey tells. */
public final class KeyReader {
    private KeyReader() {}

    public static KeyFact of(KeyMetadata key) {
        return new KeyFact(
                text(key.arn()),
                text(key.keyStateAsString()),
                text(key.keyManagerAsString()),
                text(key.keySpecAsString()),
                text(key.keyUsageAsString()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
