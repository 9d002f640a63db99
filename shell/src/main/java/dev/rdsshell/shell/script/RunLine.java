package dev.rdsshell.shell.script;

import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.session.CurrentSession;

/**
 * A line on its way.
 *
 * @param script what the script is called
 * @param number where the line begins, from 1; 0 where lines have no numbers
 * @param key tells it from every other line of the run: {@code 12}, {@code 14#2/15} for the second time round a block
 * @param text the line as written
 * @param words the same with every reference replaced
 */
public record RunLine(String script, int number, String key, String text, Words words, CurrentSession session) {
    RunWatcher.Spot spot() {
        return new RunWatcher.Spot(script, number, key);
    }

    /** {@code nightly.rdsh:12}. */
    public String place() {
        return number == 0 ? script : script + ":" + number;
    }
}
