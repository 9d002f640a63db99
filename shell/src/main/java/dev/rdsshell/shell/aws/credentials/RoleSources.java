package dev.rdsshell.shell.aws.credentials;

import java.util.Optional;
import java.util.Set;

/** Whose credentials a role is assumed with: those of another profile, or a source named by its kind. */
record RoleSources(Sources sources, Set<String> visited) {

    /** @return empty where the profile names neither, and so is not of this kind */
    Optional<Holder> of(Profile profile) {
        Optional<String> other = profile.property("source_profile");
        Optional<String> kind = profile.property("credential_source");
        if (other.isPresent() && kind.isPresent()) {
            throw Incomplete.profile(profile.name(), "it has both source_profile and credential_source");
        }
        return other.map(name -> profile(profile, name)).or(() -> kind.map(name -> kind(profile, name)));
    }

    /** A profile may name itself: its own keys are meant then. */
    private Holder profile(Profile profile, String name) {
        return sources.profile(name, visited)
                .orElseThrow(() -> Incomplete.profile(
                        profile.name(), "its source_profile " + name + " does not exist or has no credentials"));
    }

    private Holder kind(Profile profile, String kind) {
        Optional<Holder> found =
                switch (kind) {
                    case "Environment" -> sources.environment();
                    case "EcsContainer" -> sources.container();
                    case "Ec2InstanceMetadata" -> sources.machine();
                    default ->
                        throw Incomplete.profile(
                                profile.name(),
                                "its credential_source " + kind
                                        + " is none of Environment, EcsContainer, Ec2InstanceMetadata");
                };
        return found.orElseThrow(
                () -> Incomplete.profile(profile.name(), "its credential_source " + kind + " has no credentials"));
    }
}
