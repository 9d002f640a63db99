package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.aws.failures.SdkFailures;
import dev.rdsshell.shell.aws.transport.CallRecord;
import dev.rdsshell.shell.aws.transport.ServiceEndpoints;
import dev.rdsshell.shell.failure.FailureException;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Calls STS for credentials. */
final class TokenService {
    private final Context context;
    private final AwsCredentialsProvider caller;

    TokenService(Context context, AwsCredentialsProvider caller) {
        this.context = context;
        this.caller = caller;
    }

    /** @param operation the API operation's name, for messages */
    Issued call(String operation, Function<StsClient, Credentials> call) {
        CallRecord record = new CallRecord();
        try (StsClient client = client()) {
            return issued(record.during(() -> call.apply(client)));
        } catch (SdkException refused) {
            throw new FailureException(new SdkFailures(operation, context.calls(), record).of(refused), refused);
        }
    }

    private static Issued issued(Credentials given) {
        return new Issued(
                Keys.of(given.accessKeyId(), given.secretAccessKey(), Optional.of(given.sessionToken())),
                Optional.of(given.expiration()));
    }

    private StsClient client() {
        return context.transport()
                .configure(
                        StsClient.builder(),
                        context.calls(),
                        "sts",
                        context.transport().http(context.calls()))
                .endpointProvider(new ServiceEndpoints(context.calls()).sts())
                .credentialsProvider(caller)
                .build();
    }
}
