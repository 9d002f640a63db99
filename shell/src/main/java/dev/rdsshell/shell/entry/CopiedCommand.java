package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.operation.ReadyRequest;
import dev.rdsshell.shell.operation.RequestOptions;
import dev.rdsshell.shell.output.JsonLine;
import dev.rdsshell.shell.session.SandboxAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A request as a command of the AWS CLI that makes the same call, in whatever window it is typed. */
final class CopiedCommand {
    private final Reading reading;
    private final ReadyRequest request;
    private final CopiedOptions options;
    private final RequestOptions written;

    CopiedCommand(Reading reading, ReadyRequest request, CopiedOptions options) {
        this.reading = reading;
        this.request = request;
        this.options = options;
        this.written = new RequestOptions(request, reading.arguments());
    }

    /** What defaults and input files fill in is written out. */
    String withOptions() {
        return command(written.ofMembers());
    }

    String withJson() {
        return command(List.of("--cli-input-json " + Quoting.quote(JsonLine.of(written.members()))));
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        List<String> ours = RequestOptions.ours(reading.arguments());
        if (!ours.isEmpty()) {
            remarks.add("Left out, since the AWS CLI has no such option: " + String.join(", ", ours) + ".");
        }
        if (practice().isPresent()) {
            remarks.add(
                    "It calls this practice account, while the session lasts. Here, with ! in front of it, it has the keys"
                            + " for that.");
        }
        return remarks;
    }

    private String command(List<String> parameters) {
        String name = request.operation().name();
        String program = name.contains(" ")
                ? "aws " + name
                : "aws " + request.operation().service() + " " + name;
        return Stream.of(Stream.of(program), parameters.stream(), written.ofPages().stream(), place(), global())
                .flatMap(parts -> parts)
                .reduce((line, part) -> line + " " + part)
                .orElseThrow();
    }

    /** The region, whatever says it. Without the address of the practice account the call would go to the real one. */
    private Stream<String> place() {
        Optional<String> region = options.has("region")
                ? Optional.empty()
                : request.connection().region().map(name -> "--region " + name);
        Optional<String> endpoint = practice().map(account -> "--endpoint-url " + account.endpoint());
        return Stream.concat(region.stream(), endpoint.stream());
    }

    private Stream<String> global() {
        return options.all().stream();
    }

    private Optional<SandboxAccount> practice() {
        Connection connection = request.connection();
        return connection.endpointOption().isEmpty() ? connection.sandbox() : Optional.empty();
    }
}
