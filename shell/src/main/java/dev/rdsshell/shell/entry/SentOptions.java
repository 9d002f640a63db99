package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Ready;
import java.util.List;
import java.util.stream.Stream;

/** The options of which a summary tells: what is sent, and what else the line says. Pure. */
final class SentOptions {
    private SentOptions() {}

    static List<EntryOption> of(Entry entry, Ready ready) {
        Stream<String> sent = ready.values().stream().map(Filled::name);
        Stream<String> given = entry.reading().arguments().given().stream()
                .map(argument -> argument.parameter().name())
                .filter(name -> !CopyForm.ASKING.contains(name));
        List<EntryOption> options = entry.options();
        return Stream.concat(sent, given)
                .distinct()
                .flatMap(name -> options.stream()
                        .filter(option -> option.parameter().name().equals(name)))
                .toList();
    }
}
