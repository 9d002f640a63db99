package dev.rdsshell.shell.aws.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Credentials of a role, assumed with other credentials and, where the role wants it, a code from a device. */
final class AssumedRole implements Issuer {
    /** Devices show another one by then (RFC 6238). */
    private static final Duration CODE_IS_GOOD_FOR = Duration.ofSeconds(30);

    private final Role role;
    private final Holder source;
    private final Context context;
    private Optional<Code> code = Optional.empty();

    /** A code that was typed, and not used yet. */
    private record Code(String digits, Instant at) {}

    AssumedRole(Role role, Holder source, Context context) {
        this.role = role;
        this.source = source;
        this.context = context;
    }

    @Override
    public void unlock(CodePrompt prompt) {
        source.unlock(prompt);
        role.device()
                .filter(device -> !(prompt.takesWhatWasTyped() && isAtHand()))
                .ifPresent(device -> {
                    String digits = prompt.code(device).orElseThrow(() -> Incomplete.code(role.arn(), device));
                    keep(new Code(digits, context.clock().instant()));
                });
    }

    /** Several calls may need the role before the first has used the code. */
    private synchronized boolean isAtHand() {
        Instant now = context.clock().instant();
        return code.filter(typed -> typed.at().plus(CODE_IS_GOOD_FOR).isAfter(now))
                .isPresent();
    }

    private synchronized void keep(Code typed) {
        code = Optional.of(typed);
    }

    /** A code counts once: the next time another one is asked for. */
    private synchronized Optional<Code> used() {
        Optional<Code> last = code;
        code = Optional.empty();
        return last;
    }

    @Override
    public Issued issue() {
        AssumeRoleRequest request = request();
        return new TokenService(context, source)
                .call("AssumeRole", sts -> sts.assumeRole(request).credentials());
    }

    @Override
    public Optional<String> mark() {
        return source.mark().map(from -> from + " as " + role.arn());
    }

    private AssumeRoleRequest request() {
        AssumeRoleRequest.Builder request =
                AssumeRoleRequest.builder().roleArn(role.arn()).roleSessionName(sessionName());
        role.externalId().ifPresent(request::externalId);
        role.duration().ifPresent(request::durationSeconds);
        role.device().ifPresent(device -> request.serialNumber(device)
                .tokenCode(used().map(Code::digits).orElseThrow(() -> Incomplete.code(role.arn(), device))));
        return request.build();
    }

    private String sessionName() {
        return role.sessionName()
                .orElseGet(() -> "rds-shell-" + context.clock().instant().getEpochSecond());
    }
}
