package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.command.Parameter.Visibility;
import dev.rdsshell.shell.command.Subject;
import java.util.List;

/** Short forms of parameter declarations, for the shell's own commands. */
final class Declared {
    private Declared() {}

    /** A word without an option that may be left out, such as {@code TASK}. */
    static Parameter word(String name, Subject subject, String help, String example) {
        return new Parameter(name, Arity.ONE, false, "string", subject, List.of(), help, example, Visibility.OURS);
    }

    /** Any number of words without an option. */
    static Parameter words(String name, Subject subject, String help, String example) {
        return new Parameter(name, Arity.MANY, false, "list", subject, List.of(), help, example, Visibility.OURS);
    }

    /** An option with one value. */
    static Parameter option(String name, Subject subject, String help, String example) {
        return new Parameter(name, Arity.ONE, false, "string", subject, List.of(), help, example, Visibility.OURS);
    }

    /** A switch. */
    static Parameter flag(String name, String help) {
        return new Parameter(name, Arity.NONE, false, "boolean", Subject.NONE, List.of(), help, "", Visibility.OURS);
    }

    /** An option with a whole number. */
    static Parameter number(String name, String help, String example) {
        return new Parameter(
                name, Arity.ONE, false, "integer", Subject.NONE, List.of(), help, example, Visibility.OURS);
    }

    /** An option with one of a few values. */
    static Parameter choice(String name, List<String> choices, String help, String example) {
        return new Parameter(name, Arity.ONE, false, "string", Subject.NONE, choices, help, example, Visibility.OURS);
    }

    /**
     * A first word that says what a command is to do.
     *
     * @param subject tells what each of the choices does
     */
    static Parameter action(List<String> choices, Subject subject, String help, String example) {
        return new Parameter("ACTION", Arity.ONE, false, "string", subject, choices, help, example, Visibility.OURS);
    }

    /** An option with a duration, such as {@code 30m}. */
    static Parameter duration(String name, String help, String example) {
        return new Parameter(
                name, Arity.ONE, false, "duration", Subject.NONE, List.of(), help, example, Visibility.OURS);
    }

    /**
     * Digits without an option, of which the command says itself which ones it takes.
     *
     * @param type {@code number}, or {@code account id}
     */
    static Parameter figure(String name, String type, String help, String example) {
        return new Parameter(name, Arity.ONE, false, type, Subject.NONE, List.of(), help, example, Visibility.OURS);
    }

    /** The same parameter, which a line must have. */
    static Parameter required(Parameter parameter) {
        return withRequired(parameter, true);
    }

    /** The same parameter, which a line may leave out. */
    static Parameter optional(Parameter parameter) {
        return withRequired(parameter, false);
    }

    private static Parameter withRequired(Parameter parameter, boolean required) {
        return new Parameter(
                parameter.name(),
                parameter.arity(),
                required,
                parameter.type(),
                parameter.subject(),
                parameter.choices(),
                parameter.help(),
                parameter.example(),
                parameter.visibility());
    }
}
