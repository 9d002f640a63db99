package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.script.Script;
import dev.rdsshell.shell.script.ScriptRunner;
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
    private static final String FILE = "FILE";
    private static final String VARIABLES = "NAME=VALUE";

    private final ScriptRunner scripts;
    private final Environment environment;

    public Run(ScriptRunner scripts, Environment environment) {
        super(new Description(
                "run",
                List.of(),
                Description.Group.SCRIPTS,
                "Runs the lines of a script file, and stops at the first that fails.",
                "The exit code is that of the failing line. The script works on a copy of the session: what it sets is"
                        + " gone afterwards. A NAME=VALUE on the line wins over the script's own set.",
                List.of(
                        Declared.required(Declared.word(
                                FILE, Subject.SCRIPT_FILE, "The script file.", "scripts/export-and-watch.rdsh")),
                        Declared.words(
                                VARIABLES,
                                Subject.NONE,
                                "Variables for the script, each as NAME=VALUE.",
                                "BUCKET=amzn-s3-demo-bucket")),
                List.of(
                        new Description.Example(
                                "run scripts/export-and-watch.rdsh", "starts the documented example and watches it"),
                        new Description.Example(
                                "run scripts/nightly-export.rdsh BUCKET=amzn-s3-demo-bucket",
                                "runs a script with another bucket"))));
        this.scripts = scripts;
        this.environment = environment;
    }

    @Override
    public boolean runsDry() {
        return true;
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        List<Problem> problems = new ArrayList<>(super.problems(arguments, preparation));
        arguments.value(FILE).flatMap(this::fileProblem).ifPresent(problems::add);
        arguments.values(VARIABLES).stream()
                .filter(text -> !isVariable(text))
                .map(text -> problem(
                        "'" + text + "' is no variable.",
                        "Write NAME=VALUE without blanks around the =; a name has letters, digits and _."))
                .forEach(problems::add);
        return problems;
    }

    private Optional<Problem> fileProblem(String name) {
        Path file = path(name);
        if (Files.isDirectory(file)) {
            return Optional.of(problem("'" + name + "' is a directory.", "Name a script file in it."));
        }
        return Files.exists(file)
                ? Optional.empty()
                : Optional.of(problem(
                        "There is no file '" + name + "'.",
                        "It was looked for in " + environment.workingDirectory() + "."));
    }

    private static boolean isVariable(String text) {
        int equals = text.indexOf('=');
        return equals > 0 && Expansion.isName(text.substring(0, equals));
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        String name = arguments.value(FILE).orElseThrow();
        Map<String, String> given = new LinkedHashMap<>();
        for (String text : arguments.values(VARIABLES)) {
            int equals = text.indexOf('=');
            given.put(text.substring(0, equals), text.substring(equals + 1));
        }
        try (Script script = Script.ofFile(name, path(name))) {
            return scripts.run(script, ScriptRunner.Start.with(given), withOptionsOf(arguments, execution));
        }
    }

    /** {@code --profile}, {@code --region} and the like on the line that runs a script hold for all of its lines. */
    private static Execution withOptionsOf(Arguments arguments, Execution execution) {
        GlobalOptions options = GlobalParameters.values(arguments);
        Session session = execution.session().get();
        Session own = options.values().isEmpty() ? session : session.withChosen(options.over(session.chosen()));
        return new Execution(
                new CurrentSession(own), execution.console(), execution.mode(), execution.clock(), execution.pause());
    }

    private Path path(String name) {
        return environment.workingDirectory().resolve(name);
    }
}
