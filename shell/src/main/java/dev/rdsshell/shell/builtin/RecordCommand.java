package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.script.Recorder;
import java.util.ArrayList;
import java.util.List;

/** {@code record FILE}, {@code record --stop}: what is typed becomes a script. */
public final class RecordCommand extends BuiltIn {
    private static final String FILE = "FILE";
    private static final String STOP = "--stop";
    private static final String FILE_OR_STOP = "'record' takes a file, or --stop.";
    private static final String BEGIN_AND_END = "Write: record FILE, later: record --stop";

    private final Recorder recorder;
    private final Environment environment;
    private final HeadOfScript head;

    public RecordCommand(Recorder recorder, Environment environment, HeadOfScript head) {
        super(new Description(
                "record",
                List.of(),
                Description.Group.SCRIPTS,
                "Writes what is typed into a script file.",
                "The session's profile, region, options, defaults and variables stand at its top, then each line that worked. What"
                        + " came out of the environment stays ${env.NAME}; secrets are left out, and a variable that is one"
                        + " has to be given when the script runs. Only you may read the file.",
                List.of(
                        Declared.word(FILE, Subject.NEW_SCRIPT, "The new file.", "nightly.rdsh"),
                        Declared.flag(STOP, "Ends the recording.")),
                List.of(
                        new Description.Example("record nightly.rdsh", "begins"),
                        new Description.Example("record --stop", "ends"))));
        this.recorder = recorder;
        this.environment = environment;
        this.head = head;
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        List<Problem> problems = new ArrayList<>(super.problems(arguments, preparation));
        if (preparation.mode() != Preparation.Mode.INTERACTIVE) {
            problems.add(problem("'record' writes down what is typed at the prompt.", "Start a session: rds-shell"));
        } else if (arguments.has(FILE) && arguments.has(STOP)) {
            problems.add(outOfPlace(FILE_OR_STOP, BEGIN_AND_END));
        } else if (arguments.has(STOP) && !recorder.isOn()) {
            problems.add(outOfPlace("Nothing is being recorded.", "Begin with: record FILE"));
        } else if (!arguments.has(STOP) && recorder.isOn()) {
            problems.add(outOfPlace("A recording is under way.", "End it first: record --stop"));
        } else if (!arguments.has(FILE) && !arguments.has(STOP)) {
            problems.add(problem(FILE_OR_STOP, BEGIN_AND_END));
        }
        return problems;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        if (arguments.has(STOP)) {
            int lines = recorder.stop();
            execution.console().notice(lines + (lines == 1 ? " line" : " lines") + " recorded.");
        } else {
            String name = arguments.value(FILE).orElseThrow();
            recorder.start(environment.path(name), head.of(execution.session().get()));
            execution.console().notice("Recording into " + name + " until 'record --stop'.");
        }
        return Outcome.ok();
    }
}
