package dev.rdsshell.sandbox.server;

import java.util.Set;

/** One of the sandbox's AWS services. */
@FunctionalInterface
public interface Service {
    /** Answers one authenticated request. */
    Reply handle(Call call);

    /** The names of its operations on the wire; none for what is no service of AWS. */
    default Set<String> operations() {
        return Set.of();
    }
}
