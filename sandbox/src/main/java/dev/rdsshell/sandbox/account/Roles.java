package dev.rdsshell.sandbox.account;

import dev.rdsshell.sandbox.policy.PolicyDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The IAM roles of the account and the managed policies they use. Safe for use by many threads. */
public final class Roles {
    private final Map<String, Role> byName = new ConcurrentSkipListMap<>();
    private final Map<String, ManagedPolicy> policiesByArn = new ConcurrentSkipListMap<>();

    public void add(Role role) {
        byName.put(role.name(), role);
    }

    public void add(ManagedPolicy policy) {
        policiesByArn.put(policy.arn(), policy);
    }

    /** All roles in the order of their names. */
    public List<Role> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Role> findByName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Finds by the whole ARN, path included. */
    public Optional<Role> findByArn(String arn) {
        return findByName(arn.substring(arn.lastIndexOf('/') + 1))
                .filter(role -> role.arn().equals(arn));
    }

    public Optional<ManagedPolicy> findPolicy(String arn) {
        return Optional.ofNullable(policiesByArn.get(arn));
    }

    /** Everything that is inline in the role or attached to it, as one document. */
    public PolicyDocument permissions(Role role) {
        Stream<String> attached =
                role.attachedPolicies().stream().flatMap(arn -> findPolicy(arn).map(ManagedPolicy::document).stream());
        return PolicyDocument.together(Stream.concat(role.inlinePolicies().values().stream(), attached)
                .map(PolicyDocument::parse)
                .toList());
    }

    public void clear() {
        byName.clear();
        policiesByArn.clear();
    }
}
