package dev.rdsshell.shell;

import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.shell.check.ExportCheck;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.completion.ValueObstacles;
import dev.rdsshell.shell.entry.KnownAccount;
import java.util.Optional;

/** What has been looked up for the menu, of what a line names. */
record LookedUpAccount(CompletionData data) implements KnownAccount {

    @Override
    public Optional<String> engineOfSource(Arguments line) {
        return data.engine(new Wanted("", ExportCheck.OPERATION, line.valuesByName()));
    }

    @Override
    public Optional<String> obstacle(String command, Arguments line, Argument argument) {
        return new ValueObstacles(data::obstacle).obstacle(command, line, argument);
    }
}
