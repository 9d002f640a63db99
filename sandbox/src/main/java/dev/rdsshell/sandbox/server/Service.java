package dev.rdsshell.sandbox.server;

/** One of the sandbox's AWS services. */
@FunctionalInterface
public interface Service {
    /** Answers one authenticated request. */
    Reply handle(Call call);
}
