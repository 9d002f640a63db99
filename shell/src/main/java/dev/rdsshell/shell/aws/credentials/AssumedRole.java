package dev.rdsshell.shell.aws.credentials;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Credentials of a role, assumed with other credentials and, where the role wants it, a code from a device. */
final class AssumedRole implements Issuer {
    private final Role role;
    private final Holder source;
    private final Context context;
    private final AtomicReference<Optional<String>> code = new AtomicReference<>(Optional.empty());

    AssumedRole(Role role, Holder source, Context context) {
        this.role = role;
        this.source = source;
        this.context = context;
    }

    @Override
    public void unlock(CodePrompt prompt) {
        source.unlock(prompt);
        role.device()
                .ifPresent(device -> code.set(
                        Optional.of(prompt.code(device).orElseThrow(() -> Incomplete.code(role.arn(), device)))));
    }

    @Override
    public Issued issue() {
        AssumeRoleRequest request = request();
        return new TokenService(context, source)
                .call("AssumeRole", sts -> sts.assumeRole(request).credentials());
    }

    private AssumeRoleRequest request() {
        AssumeRoleRequest.Builder request =
                AssumeRoleRequest.builder().roleArn(role.arn()).roleSessionName(sessionName());
        role.externalId().ifPresent(request::externalId);
        role.duration().ifPresent(request::durationSeconds);
        role.device().ifPresent(device -> request.serialNumber(device)
                // A code counts once: the next time another one is asked for.
                .tokenCode(code.getAndSet(Optional.empty()).orElseThrow(() -> Incomplete.code(role.arn(), device))));
        return request.build();
    }

    private String sessionName() {
        return role.sessionName()
                .orElseGet(() -> "rds-shell-" + context.clock().instant().getEpochSecond());
    }
}
