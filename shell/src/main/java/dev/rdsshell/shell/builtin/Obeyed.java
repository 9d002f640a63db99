package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which global options a command of our own obeys. The others are refused: whoever writes {@code status --output json}
 * and gets text would only find out when a program reads it.
 */
record Obeyed(Set<String> names) {
    /** What the shell does around every command: what is shown, and whether it asks. */
    private static final List<String> EVERYWHERE = List.of(
            "--debug", "--version", "--color", "--cli-error-format", "--cli-auto-prompt", "--no-cli-auto-prompt");

    private static final List<String> CONNECTION = List.of(
            "--profile",
            "--region",
            "--endpoint-url",
            "--no-verify-ssl",
            "--no-sign-request",
            "--ca-bundle",
            "--cli-read-timeout",
            "--cli-connect-timeout");

    private static final Set<String> OF_ANSWERS =
            Set.of("--output", "--query", "--no-paginate", "--cli-binary-format", "--no-cli-pager");

    Obeyed {
        names = Set.copyOf(names);
    }

    /** A command that neither calls the account nor writes an answer of it. */
    static Obeyed byAnyCommand() {
        return alsoObeyed(List.of());
    }

    static Obeyed alsoObeyed(List<String> names) {
        return new Obeyed(Stream.concat(EVERYWHERE.stream(), names.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** A command that calls the account. */
    static Obeyed byCallers() {
        return alsoObeyed(CONNECTION);
    }

    /**
     * A command to which it makes no difference where the account is: at the launcher such options stand in front of every
     * line, also of this one.
     */
    static Obeyed byWhoeverAsksNobody(String... more) {
        return alsoObeyed(Stream.concat(CONNECTION.stream(), Stream.of(more)).toList());
    }

    /** A command that calls the account, and writes documents for programs where the line asks for them. */
    static Obeyed byCallersWithDocuments() {
        return alsoObeyed(Stream.concat(CONNECTION.stream(), Stream.of("--output", "--query"))
                .toList());
    }

    /** A command that hands them on to other lines. */
    static Obeyed byAllLines() {
        return new Obeyed(GlobalParameters.all().stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet()));
    }

    boolean has(Parameter global) {
        return names.contains(global.name());
    }

    /** The same, with a problem for each global option that the command would ignore. */
    Parsed checked(String command, Parsed parsed) {
        List<Problem> problems = new ArrayList<>(parsed.problems());
        ignored(parsed.arguments()).map(argument -> refusal(command, argument)).forEach(problems::add);
        return new Parsed(parsed.arguments(), problems);
    }

    private Stream<Argument> ignored(Arguments arguments) {
        return arguments.given().stream()
                .filter(argument -> GlobalParameters.all().contains(argument.parameter()))
                .filter(argument -> !has(argument.parameter()));
    }

    private static Problem refusal(String command, Argument argument) {
        String name = argument.parameter().name();
        return new Problem(
                new Failure.InvalidLine("'" + command + "' does not take " + name + ".", advice(name)),
                argument.written());
    }

    private static String advice(String name) {
        return OF_ANSWERS.contains(name)
                ? "It is for answers of AWS, such as that of describe-export-tasks. Leave it out here."
                : "It would change nothing here: leave it out. 'use' takes it, for the lines that follow.";
    }
}
