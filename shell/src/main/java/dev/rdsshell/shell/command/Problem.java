package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import org.jspecify.annotations.Nullable;

/**
 * Why a line cannot run.
 *
 * @param place the word that is wrong, or null where something is missing
 */
public record Problem(Failure failure, @Nullable Word place) {
    public static Problem of(Failure failure) {
        return new Problem(failure, null);
    }
}
