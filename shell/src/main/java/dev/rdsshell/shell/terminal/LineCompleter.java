package dev.rdsshell.shell.terminal;

/** Says what could stand at the cursor. Called while a key is being handled, so it must not wait for anything. */
@FunctionalInterface
public interface LineCompleter {

    /**
     * @param buffer everything typed so far, with its line breaks
     * @param cursor place of the cursor in it, in UTF-16 units
     */
    Completions complete(String buffer, int cursor);
}
