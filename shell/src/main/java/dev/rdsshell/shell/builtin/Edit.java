package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.script.Script;
import dev.rdsshell.shell.script.ScriptCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** {@code edit FILE}: opens a script in the person's editor, and says afterwards what is wrong with it. */
public final class Edit extends BuiltIn {
    private static final String FILE = "FILE";

    private final Environment environment;
    private final ToIntFunction<String> system;
    private final ScriptCheck check;

    /** @param system runs a command of the system on the terminal, and gives its exit code */
    public Edit(Environment environment, ToIntFunction<String> system, ScriptCheck check) {
        super(new Description(
                "edit",
                List.of(),
                Description.Group.SCRIPTS,
                "Opens a script in your editor, and checks it afterwards.",
                "The editor is that of $VISUAL or $EDITOR, else vi. What is wrong with the file is shown as 'run' would.",
                List.of(Declared.required(
                        Declared.word(FILE, Subject.SCRIPT_FILE, "The script file.", "nightly.rdsh"))),
                List.of(new Description.Example("edit nightly.rdsh", "edits it"))));
        this.environment = environment;
        this.system = system;
        this.check = check;
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        List<Problem> problems = new ArrayList<>(super.problems(arguments, preparation));
        if (preparation.mode() == Preparation.Mode.SCRIPT || preparation.mode() == Preparation.Mode.DRY_RUN) {
            problems.add(problem("'edit' needs a person.", "Type it at the prompt."));
        }
        return problems;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        String name = arguments.value(FILE).orElseThrow();
        Path file = environment.path(name);
        String editor = environment
                .findNonEmpty("VISUAL")
                .or(() -> environment.findNonEmpty("EDITOR"))
                .orElse("vi");
        int code = system.applyAsInt(editor + " " + Quoting.quote(file.toString()));
        if (code != 0) {
            execution
                    .console()
                    .notice("The editor ended with exit code " + code + ", so " + SafeText.line(name)
                            + " was not checked: " + SafeText.line(editor) + " (of $VISUAL or $EDITOR).");
            return new Outcome.Finished(code);
        }
        if (!Files.exists(file)) {
            execution.console().notice("There is no file " + SafeText.line(name) + ": nothing was saved.");
            return Outcome.ok();
        }
        try (Script script = Script.ofFile(name, file)) {
            int statements =
                    check.read(script, ScriptCheck.Beginning.in(execution)).size();
            execution
                    .console()
                    .notice(name + " is well-formed: " + statements
                            + (statements == 1 ? " statement." : " statements."));
        }
        return Outcome.ok();
    }
}
