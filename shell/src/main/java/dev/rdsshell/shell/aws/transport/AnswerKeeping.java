package dev.rdsshell.shell.aws.transport;

import dev.rdsshell.shell.operation.received.ReceivedAnswer;
import dev.rdsshell.shell.operation.received.UnreadableAnswer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Hands a successful answer to the {@link ReceivedAnswer} that goes along with the request, where one does. */
final class AnswerKeeping implements ExecutionInterceptor {

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        Optional<ReceivedAnswer> keeper = Optional.ofNullable(attributes.getAttribute(ReceivedAnswer.ATTRIBUTE));
        return keeper.isEmpty() || !context.httpResponse().isSuccessful()
                ? context.responseBody()
                : context.responseBody().map(body -> kept(CopiedBody.of(body), keeper.get()));
    }

    private static InputStream kept(CopiedBody copy, ReceivedAnswer keeper) {
        if (copy.broken().isPresent()) {
            return copy.again();
        }
        try {
            return new ByteArrayInputStream(keeper.take(copy.text()).getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableAnswer wrong) {
            throw AnswerCheck.refused(wrong);
        }
    }
}
