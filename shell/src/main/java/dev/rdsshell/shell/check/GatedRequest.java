package dev.rdsshell.shell.check;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.operation.Operation;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request behind a gate. */
public record GatedRequest(ReadyRequest request, Gate gate) implements ReadyRequest {

    @Override
    public Operation operation() {
        return request.operation();
    }

    @Override
    public Connection connection() {
        return request.connection();
    }

    @Override
    public Map<String, @Nullable Object> parameters() {
        return request.parameters();
    }

    @Override
    public Map<String, String> pageOptions() {
        return request.pageOptions();
    }

    @Override
    public List<Filled> values() {
        return request.values();
    }

    @Override
    public Outcome.Answered answered(Map<String, @Nullable Object> document, String title, Execution execution) {
        return request.answered(document, title, execution);
    }

    @Override
    public Foreseen foreseen(Execution execution) {
        return gate.foreseen(request, execution);
    }

    @Override
    public Foreseen foreseenInQueue(Execution execution) {
        return gate.foreseenInQueue(request, execution);
    }

    @Override
    public Outcome run(Execution execution) {
        return gate.admit(request, execution).orElseGet(() -> request.run(execution));
    }
}
