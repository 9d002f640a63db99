package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.aws.failures.SdkFailures;
import dev.rdsshell.shell.aws.transport.CallRecord;
import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;

/** Logs in by a code that a person confirms in a browser (RFC 8628). The caller waits, workers call. */
final class DeviceLogin {
    /** RFC 8628, section 3.2 and 3.5: the interval where none is given, and what is added when it was too short. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final Context context;
    private final SsoSettings settings;
    private final Pause pause;
    private final Executor workers;

    DeviceLogin(Context context, SsoSettings settings, Pause pause, Executor workers) {
        this.context = context;
        this.settings = settings;
        this.pause = pause;
        this.workers = workers;
    }

    /** @return when the login ends */
    Instant login(Consumer<DeviceCode> show) {
        try {
            LoginService service = new LoginService(context, settings);
            SsoToken.Registration registration = onWorker(service::register);
            StartDeviceAuthorizationResponse started = onWorker(() -> service.authorize(registration));
            show.accept(code(started));
            SsoToken token = confirmed(service, registration, started);
            new SsoCache(context.environment()).write(settings, token);
            return token.expires();
        } catch (InterruptedException stopped) {
            throw new FailureException(new Failure.Interrupted("The login was stopped.", ""), stopped);
        }
    }

    private static DeviceCode code(StartDeviceAuthorizationResponse started) {
        String address = started.verificationUri();
        return new DeviceCode(
                address,
                started.userCode(),
                Optional.ofNullable(started.verificationUriComplete()).orElse(address));
    }

    private SsoToken confirmed(
            LoginService service, SsoToken.Registration registration, StartDeviceAuthorizationResponse started)
            throws InterruptedException {
        Instant end = context.clock().instant().plusSeconds(started.expiresIn());
        Duration interval = Optional.ofNullable(started.interval())
                .filter(seconds -> seconds > 0)
                .map(Duration::ofSeconds)
                .orElse(INTERVAL);
        while (context.clock().instant().isBefore(end)) {
            pause.sleep(interval);
            LoginService.Poll poll = onWorker(() -> service.poll(registration, started.deviceCode()));
            if (poll instanceof LoginService.Poll.Confirmed confirmed) {
                return confirmed.token();
            }
            interval = poll instanceof LoginService.Poll.TooOften ? interval.plus(INTERVAL) : interval;
        }
        throw Incomplete.notConfirmed(settings.profile(), null);
    }

    private <T> T onWorker(Supplier<T> call) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(call::get);
        workers.execute(task);
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new FailureException(
                    new SdkFailures("CreateToken", context.connection(), new CallRecord())
                            .of(Optional.ofNullable(failed.getCause()).orElse(failed)),
                    failed);
        } catch (InterruptedException stopped) {
            task.cancel(true);
            throw stopped;
        }
    }
}
