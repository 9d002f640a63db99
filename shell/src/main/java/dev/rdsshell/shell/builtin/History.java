package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.output.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code history [N]}: what was typed before. */
public final class History extends BuiltIn {
    private static final String COUNT = "N";

    private final Supplier<List<String>> lines;

    /** @param lines the remembered ones, the oldest first */
    public History(Supplier<List<String>> lines) {
        super(new Description(
                "history",
                List.of(),
                Description.Group.SHELL,
                "Shows the lines that were typed before.",
                "Lines that hold secrets are never remembered. Ctrl-R searches.",
                List.of(Declared.word(COUNT, Subject.NONE, "Only the last N.", "20")),
                List.of(new Description.Example("history 20", "shows the last 20"))));
        this.lines = lines;
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        List<Problem> problems = new ArrayList<>(super.problems(arguments, preparation));
        arguments
                .value(COUNT)
                .filter(count -> !count.matches("\\d{1,6}"))
                .ifPresent(
                        count -> problems.add(problem("'" + count + "' is no number of lines.", "Write: history 20")));
        return problems;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        List<String> all = lines.get();
        int most = arguments.value(COUNT).map(Integer::parseInt).orElse(all.size());
        all.subList(Math.max(0, all.size() - most), all.size())
                .forEach(line -> execution.console().data(SafeText.lines(line) + "\n"));
        return Outcome.ok();
    }
}
