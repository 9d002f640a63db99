package dev.rdsshell.shell;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.completion.LineSuggestions;
import dev.rdsshell.shell.config.CarriedOptions;
import dev.rdsshell.shell.config.Option;
import dev.rdsshell.shell.config.Places;
import dev.rdsshell.shell.config.SafeFile;
import dev.rdsshell.shell.config.Settings;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.entry.EntryTools;
import dev.rdsshell.shell.entry.KeyChoice;
import dev.rdsshell.shell.entry.LineReadings;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.output.StyledLine;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Puts together what parameter entry needs.
 *
 * @param prompt stands before the line
 * @param history earlier lines, the oldest first
 * @param own what the person set about the way of asking
 * @param hasVariables whether {@code ${NAME}} stands for something: not in the arguments of a process
 */
record EntryAssembly(
        Way way,
        Application application,
        Supplier<StyledLine> prompt,
        Supplier<List<String>> history,
        Supplier<Settings> own,
        boolean hasVariables) {

    EntryTools tools(BiFunction<Command, Arguments, Prepared> prepare) {
        return tools(prepare, application.workers());
    }

    /** For one question after the other: everything is found out before the next one. */
    EntryTools plain(BiFunction<Command, Arguments, Prepared> prepare) {
        return tools(prepare, Runnable::run);
    }

    private EntryTools tools(BiFunction<Command, Arguments, Prepared> prepare, Executor background) {
        CompletionSources sources = new CompletionSources(way, application);
        Function<Option, String> settings = settings();
        return new EntryTools(
                prompt,
                new LineReadings(application.registry(), this::expansion, prepare, background),
                new Completer(new LineSuggestions(application.registry(), sources.all(), this::expansion)),
                history,
                new ExportSummary(
                        application.aws().identities(),
                        application.completionData().sourceArns(),
                        application.completionData().keys(),
                        application.exportCheck(),
                        () -> settings.apply(Option.CHECK).equals("on"),
                        way.clock()),
                KeyChoice.of(action -> settings.apply(action.setting())),
                new StoredPanels(
                        new SafeFile(new Places(way.environment()).state().resolve("panels"))),
                way.console()::copy,
                line -> new CarriedOptions(application.settings(), way.environment())
                        .of(line, way.session().get()),
                new LookedUpAccount(application.completionData()),
                background);
    }

    /** Whether one question is to come after the other, as plain text. */
    boolean isAccessible() {
        return settings().apply(Option.ACCESSIBLE).equals("true");
    }

    private Function<Option, String> settings() {
        SettingsResolver resolver = new SettingsResolver(way.environment(), own.get(), NearestName::nearest);
        return option -> resolver.option(option, way.session().get());
    }

    private Expansion expansion() {
        return hasVariables ? application.expansion() : Expansion.none();
    }
}
