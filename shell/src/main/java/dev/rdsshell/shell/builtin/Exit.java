package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Problem;
import java.util.List;

/** {@code exit [N]}: ends the session, or the script. */
public final class Exit extends BuiltIn {
    private static final String CODE = "N";

    public Exit() {
        super(new Description(
                "exit",
                List.of("quit"),
                Description.Group.SHELL,
                "Ends the session, or the script that it stands in.",
                "Ctrl-D on an empty line does the same.",
                List.of(Declared.figure(CODE, "number", "The exit code, 0 to 255; without it 0.", "3")),
                List.of(new Description.Example("exit 3", "ends with exit code 3"))));
    }

    @Override
    public boolean runsDry() {
        return true;
    }

    @Override
    public List<Problem> problemsOfValues(Arguments arguments) {
        return arguments
                .word(CODE)
                .filter(code -> !isExitCode(code.text()))
                .map(code -> List.of(problem(
                        "'" + code.text() + "' is no exit code.", "An exit code is a number from 0 to 255.", code)))
                .orElse(List.of());
    }

    private static boolean isExitCode(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= 255;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        return new Outcome.Leave(arguments.value(CODE).map(Integer::parseInt).orElse(0));
    }
}
