package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.received.ReceivedAnswer;
import dev.rdsshell.shell.output.Answer;
import dev.rdsshell.shell.output.PageReader;
import dev.rdsshell.shell.output.PaginationFailed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;

/** A whole request, ready to be sent. */
record ReadyOperation(
        Operation operation,
        ServiceCalls calls,
        WriteLog writes,
        Connection connection,
        Map<String, @Nullable Object> parameters,
        PageRequest pages,
        View view,
        List<Filled> values,
        List<String> notices)
        implements ReadyRequest {

    @Override
    public Map<String, String> pageOptions() {
        return pages.options();
    }

    @Override
    public Outcome run(Execution execution) {
        notices.forEach(execution.console()::notice);
        warnOfNonPositiveLimit(execution);
        return answered(answer(execution), execution);
    }

    @Override
    public Outcome.Answered answered(Map<String, @Nullable Object> document, String title, Execution execution) {
        return answered(Answer.of(title, document), execution);
    }

    private Outcome.Answered answered(Answer answer, Execution execution) {
        return new Outcome.Answered(answer, view.on(execution.console().capabilities()), view.pager());
    }

    private void warnOfNonPositiveLimit(Execution execution) {
        Integer maxItems = pages.limits().maxItems();
        if (maxItems != null && maxItems <= 0) {
            String effect = maxItems == 0 ? "so no item is shown." : "so the last of a page are left out.";
            execution.console().notice("warning: --max-items " + maxItems + " is not positive, " + effect);
        }
    }

    private Answer answer(Execution execution) {
        if (!pages.follow() || operation.paging().isEmpty()) {
            return Answer.of(operation.api(), document(parameters, execution));
        }
        try {
            return Answer.of(
                    operation.api(),
                    new PageReader(
                            operation.paging().get().pagination(),
                            pages.limits(),
                            tokens -> document(with(tokens), execution)));
        } catch (PaginationFailed e) {
            throw new FailureException(
                    new Failure.General(String.valueOf(e.getMessage()), "Take a NextToken as it was printed."), e);
        }
    }

    private Map<String, @Nullable Object> with(Map<String, Object> tokens) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(parameters);
        all.putAll(tokens);
        return all;
    }

    private Map<String, @Nullable Object> document(Map<String, @Nullable Object> tree, Execution execution) {
        ReceivedAnswer received = new ReceivedAnswer(operation.emptyAnswer().get(), view.wireTimestamps());
        SdkPojo request = RequestWriter.write(operation.newRequest().get(), tree);
        SdkPojo answer = send(kept(request, received), execution);
        DocumentReader reader = new DocumentReader(view.wireTimestamps(), operation.service());
        return operation.adjustment().apply(reader.read(answer, received.received()));
    }

    private static SdkPojo kept(SdkPojo request, ReceivedAnswer received) {
        return request instanceof AwsRequest asked
                ? (SdkPojo) asked.toBuilder()
                        .overrideConfiguration(with -> with.putExecutionAttribute(ReceivedAnswer.ATTRIBUTE, received))
                        .build()
                : request;
    }

    private SdkPojo send(SdkPojo request, Execution execution) {
        if (operation.reads()) {
            return call(request, execution);
        }
        WriteLog.Write write =
                new WriteLog.Write(connection, operation.api(), text("ExportTaskIdentifier"), text("SourceArn"));
        return writes.during(write, () -> call(request, execution), ReadyOperation::requestId);
    }

    private String text(String member) {
        return parameters.get(member) instanceof String text ? text : "";
    }

    private static String requestId(SdkPojo answer) {
        return answer instanceof AwsResponse response
                ? Optional.ofNullable(response.responseMetadata().requestId()).orElse("")
                : "";
    }

    private SdkPojo call(SdkPojo request, Execution execution) {
        Instant sentAt = execution.clock().instant();
        CallResult<SdkPojo> result = calls.attempt(
                connection, operation.api(), clients -> operation.call().apply(clients, request));
        if (result instanceof CallResult.Failed<SdkPojo> failed
                && operation.recovery().isPresent()) {
            Recovery.Surroundings surroundings =
                    new Recovery.Surroundings(calls, connection, sentAt, execution.console()::notice);
            return operation.recovery().get().recover(failed, request, surroundings);
        }
        return result.orThrow();
    }
}
