package dev.rdsshell.shell.aws.credentials;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * The AWS CLI's order of sources: keys in the environment, the profile (a role, a web identity, which the environment may
 * name as well, an SSO login, keys in the credentials file, a program, keys in the configuration file), the container, the
 * machine.
 */
final class Sources {
    private final Context context;
    private final HeldRoles roles;

    Sources(Context context, HeldRoles roles) {
        this.context = context;
        this.roles = roles;
    }

    /** @throws dev.rdsshell.shell.failure.FailureException when no source has anything to give */
    Holder find() {
        return Stream.<Supplier<Optional<Holder>>>of(
                        this::ownEnvironment,
                        () -> profile(context.profile(), new HashSet<>()),
                        this::webIdentity,
                        this::container,
                        this::machine)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(Incomplete::noCredentials);
    }

    /** A role may name the environment as its source, also where its profile was chosen on the line. */
    Optional<Holder> environment() {
        return Keys.ofEnvironment(context).map(this::held);
    }

    private Optional<Holder> ownEnvironment() {
        return context.readsEnvironment() ? environment() : Optional.empty();
    }

    Optional<Holder> container() {
        return ContainerRole.find(context).map(this::held);
    }

    Optional<Holder> machine() {
        return MachineRole.find(context).map(this::held);
    }

    /** @param visited the profiles that lead here, so that a circle is found */
    Optional<Holder> profile(String name, Set<String> visited) {
        return context.find(name)
                .flatMap(profile -> visited.add(name)
                        ? fromAny(profile, visited)
                        : keys(profile).or(() -> {
                            throw Incomplete.profile(name, "its source_profile leads back to it");
                        }));
    }

    private Optional<Holder> fromAny(Profile profile, Set<String> visited) {
        return roles.find(context, profile, new RoleSources(this, visited))
                .or(() -> webIdentity(profile, visited))
                .or(() -> SsoLogin.find(context, profile).map(this::held))
                .or(() -> Keys.ofSharedFile(profile).map(this::held))
                .or(() -> Program.find(profile, context.clock()).map(this::held))
                .or(() -> keys(profile));
    }

    private Optional<Holder> keys(Profile profile) {
        return Keys.ofProfile(profile).map(this::held);
    }

    /** The source of a role is another profile, and the environment says nothing of that. */
    private Optional<Holder> webIdentity(Profile profile, Set<String> visited) {
        boolean isChosen = visited.size() == 1;
        Optional<Issuer> found = isChosen && context.readsEnvironment()
                ? WebIdentity.ofBoth(context, profile)
                : WebIdentity.ofProfile(context, profile);
        return found.map(this::held);
    }

    private Optional<Holder> webIdentity() {
        return context.readsEnvironment() ? WebIdentity.ofEnvironment(context).map(this::held) : Optional.empty();
    }

    private Holder held(AwsCredentials keys) {
        return held(new LongLived(keys));
    }

    private Holder held(Issuer issuer) {
        return new Holder(issuer, context.clock());
    }
}
