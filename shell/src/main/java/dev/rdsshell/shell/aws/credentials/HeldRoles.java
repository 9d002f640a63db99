package dev.rdsshell.shell.aws.credentials;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The roles assumed so far. They outlive a change of region or of the configuration files, so that a code is asked for once
 * a session and not once a region.
 */
final class HeldRoles {
    private final Map<Role, Holder> held = new ConcurrentHashMap<>();

    /** @return empty when the profile describes no role, or one that is assumed with a web identity */
    Optional<Holder> find(Context context, Profile profile, RoleSources sources) {
        if (profile.property("web_identity_token_file").isPresent()) {
            return Optional.empty();
        }
        return Role.of(profile, context.transport().endpoint(context.calls(), "sts"))
                .map(role -> hold(role, context, sources, profile));
    }

    private Holder hold(Role role, Context context, RoleSources sources, Profile profile) {
        Holder source = sources.of(profile)
                .orElseThrow(() -> Incomplete.profile(
                        profile.name(), "it has role_arn but neither source_profile nor credential_source"));
        return role.device().isEmpty()
                ? new Holder(new AssumedRole(role, source, context), context.clock())
                : held.computeIfAbsent(
                        role, absent -> new Holder(new AssumedRole(role, source, context), context.clock()));
    }
}
