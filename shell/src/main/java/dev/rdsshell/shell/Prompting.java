package dev.rdsshell.shell;

import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Preparation.Mode;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Rejected;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.AutoPrompt;
import dev.rdsshell.shell.config.AwsSettings;
import dev.rdsshell.shell.entry.Enclosed;
import dev.rdsshell.shell.entry.Entered;
import dev.rdsshell.shell.entry.EntryDialog;
import dev.rdsshell.shell.entry.EntryTools;
import dev.rdsshell.shell.entry.PlainEntry;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether the parameters of a line are asked for, as the AWS CLI's auto-prompt does, and asks. In a session that is
 * where values are missing or refused, elsewhere only where somebody wishes it; never without a terminal on both ends.
 */
final class Prompting {
    private static final String ASKS = "--cli-auto-prompt";

    private final Way way;
    private final Application application;
    private final Mode mode;
    private final EntryAssembly assembly;

    /** @param assembly makes what an entry needs */
    Prompting(Way way, Application application, Mode mode, EntryAssembly assembly) {
        this.way = way;
        this.application = application;
        this.mode = mode;
        this.assembly = assembly;
    }

    /** Whether the parameters of a line are to be asked for. What is wrong with the settings says the run itself. */
    boolean isWanted(Words words) {
        Capabilities terminal = way.console().capabilities();
        boolean asksForHelp = words.texts().contains("help") || words.texts().contains("--version");
        if (!terminal.inputIsTerminal() || !terminal.outputIsTerminal() || asksForHelp) {
            return false;
        }
        try {
            return application.registry().resolve(words) instanceof Resolved.Found found && isWanted(found);
        } catch (FailureException unusable) {
            return false;
        }
    }

    private boolean isWanted(Resolved.Found found) {
        Resolved.Found inside = application.registry().innermost(found);
        AutoPrompt otherwise = mode == Mode.INTERACTIVE ? AutoPrompt.ON_PARTIAL : AutoPrompt.OFF;
        AutoPrompt wanted = settings(inside.words()).autoPrompt(otherwise);
        return wanted != AutoPrompt.OFF && isWanted(wanted, found, inside);
    }

    /**
     * A line that is whole is asked about only where it is an operation, or asks for that itself: the session's own commands
     * just run. What is wrong with the name of a command inside is said at once, as it is with that of any other.
     */
    private boolean isWanted(AutoPrompt wanted, Resolved.Found found, Resolved.Found inside) {
        Parsed parsed = inside.command().parse(inside.words());
        if (parsed.problems().stream().anyMatch(Prompting::isBeyondValues)) {
            return false;
        }
        boolean isOperation = inside.command().heading().group().isOfAccount();
        boolean isInside = !inside.equals(found);
        boolean isAskedFor = parsed.arguments().has(ASKS) || isOperation;
        return (wanted == AutoPrompt.ON && isAskedFor)
                || ((isInside || found.words().isEmpty() || !takesLine(found.command()))
                        && isIncomplete(inside.command(), parsed));
    }

    private static boolean takesLine(Command command) {
        return command.description().parameters().stream()
                .anyMatch(parameter -> !parameter.isOption() && parameter.subject() == Subject.COMMAND);
    }

    private boolean isIncomplete(Command command, Parsed parsed) {
        if (isListLeftEmpty(parsed.arguments())) {
            return true;
        }
        List<Problem> problems = parsed.problems();
        if (parsed.isUnderstood()) {
            Prepared prepared = prepare(command, parsed.arguments());
            problems = prepared instanceof Rejected rejected ? rejected.problems() : List.of();
        }
        return !problems.isEmpty()
                && problems.stream().noneMatch(Prompting::isBeyondValues)
                && isMendedByValue(problems.get(0));
    }

    /** The AWS CLI passes an empty list on: {@code --export-only} alone exports everything, which nobody means. */
    private static boolean isListLeftEmpty(Arguments arguments) {
        return arguments.given().stream()
                .anyMatch(argument -> argument.parameter().arity() == Parameter.Arity.MANY
                        && argument.texts().stream().allMatch(String::isEmpty));
    }

    /**
     * No value makes an option of a misspelt or shortened name: only the person knows what was meant. None gives a login to
     * the practice account.
     */
    private static boolean isBeyondValues(Problem problem) {
        return problem.failure() instanceof Failure.UnknownOptions
                || problem.failure() instanceof Failure.MiswrittenOption
                || problem.failure() instanceof Failure.OutOfPlace;
    }

    /** A value that leads to nothing, such as the newest snapshot of what has none, is wrong where it stands; the region is nowhere. */
    private static boolean isMendedByValue(Problem problem) {
        Failure failure = problem.failure();
        return failure.exitCode() == ExitCode.INVALID_LINE
                || (failure instanceof Failure.General && problem.place() != null);
    }

    private Prepared prepare(Command command, Arguments arguments) {
        return command.prepare(arguments, new Preparation(way.session().get(), mode, way.clock()));
    }

    private AwsSettings settings(Words words) {
        Arguments global = ArgumentParser.globalOptions(words);
        return application
                .settings()
                .resolve(GlobalParameters.values(global), way.session().get());
    }

    /** Asks for the parameters of a line, in its place below what was there before. */
    Entered ask(String line) {
        try {
            return asked(line);
        } catch (RuntimeException defect) {
            return new Entered.Broken(line, defect);
        }
    }

    private Entered asked(String line) {
        Optional<Screen> screen = isPlain() ? Optional.empty() : way.console().screen();
        if (screen.isPresent()) {
            return new EntryDialog(assembly.tools(this::prepare), line).run(screen.get());
        }
        way.terminal().keepCursor();
        Enclosed enclosed = Enclosed.of(line, application.registry());
        EntryTools tools = assembly.plain(this::prepare).behind(enclosed.before());
        return enclosed.around(
                new PlainEntry(tools, way.console(), way.execution(mode).pause(), enclosed.line()).run());
    }

    /** Whether it is asked for as plain text: then what was typed stays where it is. */
    boolean isPlain() {
        boolean isDumb = way.environment().find("TERM").filter("dumb"::equals).isPresent();
        return isDumb || assembly.isAccessible();
    }
}
