package dev.rdsshell.shell;

import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.session.GlobalOptions;
import java.util.List;
import java.util.Optional;

/**
 * What the arguments of the process ask for.
 *
 * @param sandbox how to run the practice account, where one is wanted
 */
record Launch(Optional<SandboxOptions> sandbox, Way way) {

    /** The ways in. */
    sealed interface Way {}

    /** {@code --version}. */
    record ShowVersion() implements Way {}

    /** A session at the terminal; without one, lines from standard input. */
    record Session(GlobalOptions start) implements Way {}

    /** {@code -c 'LINE; LINE'}. */
    record GivenLines(String text, GlobalOptions start) implements Way {}

    /** One command, its arguments taken as they are. */
    record OneCommand(List<String> arguments) implements Way {

        /** The first two words that are neither options nor values of options; of one word, that one. */
        List<String> firstWords() {
            return ArgumentParser.plainWords(GlobalParameters.all(), Words.ofArguments(arguments)).stream()
                    .limit(2)
                    .map(arguments::get)
                    .toList();
        }
    }
}
