package dev.rdsshell.shell.aws.transport;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Keeps the {@link CallRecord} of the call in progress. */
final class CallListener implements ExecutionInterceptor {

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        CallRecord.current().ifPresent(CallRecord::requestBegins);
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        CallRecord.current().ifPresent(record -> record.attemptBegins(context.httpRequest()));
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        CallRecord.current().ifPresent(record -> record.answered(TraceListener.requestId(context.httpResponse())));
    }
}
