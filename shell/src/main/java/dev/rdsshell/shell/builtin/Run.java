package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.NamedScript;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.config.Option;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.script.Script;
import dev.rdsshell.shell.script.ScriptRunner;
import dev.rdsshell.shell.script.Variables;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code run FILE [NAME=VALUE …]}: runs a saved script file on a copy of the session. */
public final class Run extends BuiltIn {
    private final ScriptRunner scripts;
    private final Variables variables;
    private final RunWatchers watchers;

    public Run(ScriptRunner scripts, Variables variables, RunWatchers watchers) {
        super(RunDescription.DESCRIPTION, Obeyed.byAllLines());
        this.scripts = scripts;
        this.variables = variables;
        this.watchers = watchers;
    }

    @Override
    public boolean runsDry() {
        return true;
    }

    @Override
    public Optional<NamedScript> scriptToRun(Arguments arguments) {
        List<Word> given =
                arguments.find(RunDescription.VARIABLES).map(Argument::values).orElse(List.of());
        return arguments.word(RunDescription.FILE).map(file -> new NamedScript(file, given, false, false));
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        return arguments
                .word(RunDescription.FILE)
                .flatMap(this::fileProblem)
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public List<Problem> problemsOfValues(Arguments arguments) {
        List<Problem> problems = new ArrayList<>(super.problemsOfValues(arguments));
        arguments.find(RunDescription.VARIABLES).map(Argument::values).orElse(List.of()).stream()
                .filter(word -> !isVariable(word.text()))
                .map(word -> problem(
                        "'" + word.text() + "' is no variable.",
                        "Write NAME=VALUE without blanks around the =. "
                                + Expansion.whyNoName(word.text().replaceFirst("(?s)=.*", "")),
                        word))
                .forEach(problems::add);
        arguments
                .value(RunDescription.FILE)
                .map(name -> new RunFiles(name, path(name), variables.environment()))
                .filter(files -> Files.exists(files.file()) && !Files.isDirectory(files.file()))
                .ifPresent(files -> problems.addAll(files.problems(arguments)));
        if (arguments.has(RunDescription.RESUME) && !arguments.has(RunDescription.LOG)) {
            problems.add(problem("--resume goes on from a log.", "Name it: --log FILE --resume"));
        }
        return problems;
    }

    private Optional<Problem> fileProblem(Word name) {
        return scripts.files().absent(name.text()).map(failure -> new Problem(failure, name));
    }

    private static boolean isVariable(String text) {
        int equals = text.indexOf('=');
        return equals > 0 && Expansion.isName(text.substring(0, equals));
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        String name = arguments.value(RunDescription.FILE).orElseThrow();
        Execution own = withOptionsOf(arguments, execution);
        boolean planned = execution.mode() == Preparation.Mode.DRY_RUN;
        WatchedRun run =
                new WatchedRun(name, path(name), arguments, own, scripts.now(execution), planned, variables, watchers);
        try (Script script = Script.ofFile(name, path(name))) {
            Outcome outcome = run.of(given(arguments), (start, watched) -> scripts.run(script, start, watched));
            if (planned) {
                // The lines behind it in the same plan know what it would start; a session must not.
                execution
                        .session()
                        .change(now -> now.withRehearsedOf(own.session().get()));
            }
            return outcome;
        }
    }

    private static Map<String, String> given(Arguments arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String text : arguments.values(RunDescription.VARIABLES)) {
            int equals = text.indexOf('=');
            given.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return given;
    }

    /** {@code --profile}, {@code --region} and the like on the line that runs a script hold for all of its lines. */
    private static Execution withOptionsOf(Arguments arguments, Execution execution) {
        GlobalOptions options = GlobalParameters.values(arguments);
        Session session = execution.session().get();
        Session own = options.values().isEmpty() ? session : session.withChosen(options.over(session.chosen()));
        if (arguments.has(RunDescription.IDEMPOTENT)) {
            own = own.withBehaviour(Option.IDEMPOTENT.word(), "on");
        }
        boolean dry = arguments.has(RunDescription.DRY_RUN);
        return new Execution(
                new CurrentSession(own),
                execution.console(),
                dry ? Preparation.Mode.DRY_RUN : execution.mode(),
                execution.clock(),
                execution.pause());
    }

    private Path path(String name) {
        return scripts.files().script(name);
    }
}
