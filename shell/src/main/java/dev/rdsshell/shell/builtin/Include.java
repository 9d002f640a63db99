package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.NamedScript;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.script.Script;
import dev.rdsshell.shell.script.ScriptRunner;
import java.util.List;
import java.util.Optional;

/** {@code include FILE}: runs the lines of a file as if they stood here. */
public final class Include extends BuiltIn {
    private static final String FILE = "FILE";

    private final ScriptRunner scripts;

    public Include(ScriptRunner scripts) {
        super(new Description(
                "include",
                List.of(),
                Description.Group.SCRIPTS,
                "Runs the lines of a file as if they stood here.",
                "What they set stays; 'run' works on a copy of the session instead. A script finds the files that it names beside"
                        + " itself, or else in the working directory.",
                List.of(Declared.required(
                        Declared.word(FILE, Subject.SCRIPT_FILE, "The script file.", "scripts/settings.rdsh"))),
                List.of(new Description.Example("include scripts/settings.rdsh", "takes its variables and defaults"))));
        this.scripts = scripts;
    }

    @Override
    public Optional<NamedScript> scriptToRun(Arguments arguments) {
        return arguments.word(FILE).map(file -> new NamedScript(file, List.of(), true, false));
    }

    @Override
    public boolean runsDry() {
        return true;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        String name = arguments.value(FILE).orElseThrow();
        try (Script script = Script.ofFile(name, scripts.files().script(name))) {
            return scripts.include(script, execution);
        }
    }
}
