package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.line.Words;
import java.util.List;

/**
 * {@code for NAME in … end}, for help and completion. Whoever reads the lines of a script, of {@code -c} or of the prompt
 * makes a block of them, so that one of these words alone stands where there are no further lines.
 */
public final class Block extends BuiltIn {
    private static final Description.Example WORDS = new Description.Example(
            "for NAME in orders customers\n    echo ${NAME}\nend", "runs the lines between once for each word");

    private Block(Description description) {
        super(description);
    }

    public static Block begin() {
        return new Block(new Description(
                "for",
                List.of(),
                Description.Group.SCRIPTS,
                "Runs the lines up to 'end' once for each item.",
                "The items are words, the lines of a file, or what a command answers. 'exit' ends the whole script.",
                List.of(
                        Declared.word("NAME", Subject.NONE, "The variable that holds the item.", "NAME"),
                        Declared.words(
                                "in ITEM …",
                                Subject.NONE,
                                "After 'in': words, file://FILE (one item a line), or a command in parentheses whose"
                                        + " answer is a list.",
                                "in orders customers")),
                List.of(
                        WORDS,
                        new Description.Example(
                                "for ARN in (describe-db-snapshots --query 'DBSnapshots[].DBSnapshotArn')\n"
                                        + "    echo ${ARN}\nend",
                                "the same for each snapshot"))));
    }

    public static Block end() {
        return new Block(new Description(
                "end",
                List.of(),
                Description.Group.SCRIPTS,
                "Ends the block that 'for' began.",
                "",
                List.of(),
                List.of(WORDS)));
    }

    @Override
    Parsed read(Words words) {
        return new Parsed(
                Arguments.none(),
                List.of(outOfPlace(
                        "'" + description().name() + "' belongs to a block of several lines.",
                        "Put it in a script, or write: rds-shell -c 'for NAME in a b; echo ${NAME}; end'")));
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        throw new IllegalStateException("a block is no command");
    }
}
