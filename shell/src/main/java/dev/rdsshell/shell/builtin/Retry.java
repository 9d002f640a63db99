package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.line.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code retry TASK}: starts the same export again, under the next free identifier. */
public final class Retry extends BuiltIn {
    private static final String TASK = "TASK";

    private final Supplier<LineRunner> lines;

    public Retry(Supplier<LineRunner> lines) {
        super(
                new Description(
                        "retry",
                        List.of(),
                        Description.Group.EXPORTS,
                        "Starts an export again as it was.",
                        "The same source, bucket, prefix, role, key and selection, under its identifier with the next free"
                                + " number. The same as start-export-task --like TASK.",
                        List.of(Declared.required(Declared.word(
                                TASK, Subject.EXPORT_TASK, "The export to start again.", "my-s3-export"))),
                        List.of(new Description.Example("retry my-s3-export", "starts my-s3-export-2"))),
                Obeyed.byAllLines());
        this.lines = lines;
    }

    /** The line that it stands for is the one that is prepared and not run. */
    @Override
    public boolean runsDry() {
        return true;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        List<String> words = new ArrayList<>(List.of("start-export-task", StartAgain.LIKE));
        words.addAll(arguments.words());
        return lines.get().run(Words.ofArguments(words), execution);
    }
}
