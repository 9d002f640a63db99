package dev.rdsshell.shell.aws.credentials;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The role of the EC2 machine that the shell runs on. That this is no such machine comes out when the role is asked for: a
 * laptop then waits for one second, on a worker, where Ctrl-C ends the wait.
 */
final class MachineRole implements Issuer {
    private static final String ROLES = "/latest/meta-data/iam/security-credentials/";

    private final MetadataService service;

    private MachineRole(MetadataService service) {
        this.service = service;
    }

    /** @return empty where the environment forbids to ask */
    static Optional<Issuer> find(Context context) {
        Optional<Profile> profile = context.find(context.profile());
        return MetadataService.find(context.environment(), key -> profile.flatMap(own -> own.property(key)))
                .map(MachineRole::new);
    }

    /** A home that several machines share has the rows of another one until STS has answered. */
    @Override
    public Optional<String> mark() {
        return Optional.of("machine");
    }

    @Override
    public Issued issue() {
        try {
            Map<String, String> authorization = service.authorization();
            MetadataServer.Answer roles = service.get(ROLES, authorization);
            String role = roles.body().lines().findFirst().orElseThrow(Incomplete::noCredentials);
            return MetadataServer.credentials(service.get(ROLES + role, authorization));
        } catch (IOException silent) {
            throw MetadataService.isElsewhere(silent) ? Incomplete.noCredentials() : Incomplete.machine(silent);
        }
    }
}
