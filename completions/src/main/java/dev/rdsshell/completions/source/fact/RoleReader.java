package dev.rdsshell.completions.source.fact;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.completions.eligibility.RoleFact;
import java.net.URLDecoder;
import java.util.Optional;
import software.amazon.awssdk.services.iam.model.Role;

/** What GetRole and ListRoles tell. IAM writes policies as URLs are written, where a plus sign stands for itself. */
public final class RoleReader {
    private RoleReader() {}

    public static RoleFact of(Role role) {
        String trust = Optional.ofNullable(role.assumeRolePolicyDocument())
                .map(RoleReader::decoded)
                .orElse("");
        return new RoleFact(role.arn(), Optional.ofNullable(role.createDate()), PolicyReader.read(trust), trust);
    }

    private static String decoded(String document) {
        return document.startsWith("{") ? document : URLDecoder.decode(document.replace("+", "%2B"), UTF_8);
    }
}
