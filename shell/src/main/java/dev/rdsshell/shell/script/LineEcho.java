package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.output.SafeText;

/** Shows each line before it runs, with its references replaced: {@code + nightly.rdsh:12: echo 2026-01-31}. */
public record LineEcho(Console console, Variables variables) implements RunWatcher {
    @Override
    public void begins(RunLine line) {
        String text = variables.hide(Quoting.quote(line.words().texts()));
        console.notice("+ " + line.place() + ": " + SafeText.lines(text));
    }
}
