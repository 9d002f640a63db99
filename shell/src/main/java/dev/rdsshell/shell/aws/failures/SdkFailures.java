package dev.rdsshell.shell.aws.failures;

import dev.rdsshell.shell.aws.transport.CallRecord;
import dev.rdsshell.shell.aws.transport.Faults;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Turns what a call threw into a {@link Failure}. */
public final class SdkFailures {
    private final String operation;
    private final Connection connection;
    private final CallRecord record;

    /** @param operation the API operation's name, such as {@code DescribeExportTasks} */
    public SdkFailures(String operation, Connection connection, CallRecord record) {
        this.operation = operation;
        this.connection = connection;
        this.record = record;
    }

    public Failure of(Throwable thrown) {
        return first(thrown, FailureException.class)
                .map(FailureException::failure)
                .or(() -> first(thrown, AwsServiceException.class).map(this::service))
                .orElseGet(() -> wire(thrown));
    }

    private Failure service(AwsServiceException refused) {
        return new ServiceAnswers(operation, connection, record).of(refused);
    }

    private Failure wire(Throwable thrown) {
        return new WireFailures(operation, record).of(Faults.kindOf(thrown), thrown);
    }

    private static <T> Optional<T> first(Throwable thrown, Class<T> type) {
        Stream<Throwable> causes = Faults.causes(thrown);
        return causes.filter(type::isInstance).map(type::cast).findFirst();
    }
}
