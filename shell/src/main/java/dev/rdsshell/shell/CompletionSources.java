package dev.rdsshell.shell;

import dev.rdsshell.completions.source.Files;
import dev.rdsshell.completions.source.NewFile;
import dev.rdsshell.completions.source.Profiles;
import dev.rdsshell.completions.source.Regions;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.completion.QueryKeys;
import dev.rdsshell.shell.config.Option;
import dev.rdsshell.shell.config.Places;
import dev.rdsshell.shell.operation.catalog.Operations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where the values of each kind come from: the account, the disk, the session, the shell itself. */
record CompletionSources(Way way, Application application) {

    Map<Subject, SuggestionSource> all() {
        Files files = new Files(
                way.environment().workingDirectory(), way.environment().home(), name -> true);
        Files scripts = new Files(
                way.environment().workingDirectory(), way.environment().home(), name -> name.endsWith(".rdsh"));
        Map<Subject, SuggestionSource> sources = application.completionData().sources();
        sources.put(
                Subject.PROFILE,
                new Profiles(
                        () -> application.settings().files(way.session().get()).profileNames(),
                        this::whyNoProfiles,
                        application.workers(),
                        application.completionData().arrivals()));
        sources.put(Subject.REGION, new Regions());
        sources.put(Subject.QUERY, new QueryKeys(Operations::all));
        sources.put(Subject.FILE, files);
        sources.put(Subject.SCRIPT_FILE, scripts);
        sources.put(Subject.NEW_SCRIPT, new NewFile(files, "recorded", ".rdsh"));
        sources.put(
                Subject.VARIABLE, names(() -> way.session().get().variables().keySet()));
        sources.put(Subject.DEFAULT, new DefaultNames(() -> way.session().get().defaults()));
        sources.put(
                Subject.QUEUE, new QueueNames(() -> application.queue().file().entries()));
        sources.put(Subject.FAULT, wanted -> Answer.known(faults()));
        sources.put(Subject.OPTION_NAME, names(Option::words));
        sources.put(Subject.OPTION_VALUE, new OptionValues(option -> application
                .settings()
                .option(option, way.session().get())));
        sources.put(Subject.COMMAND, names(() -> application.registry().firstWords()));
        return sources;
    }

    private String whyNoProfiles() {
        return way.session().get().sandbox().isPresent()
                ? "the sandbox has no profiles; --region is what can be chosen"
                : "no profiles in " + new Places(way.environment()).awsConfig() + "; 'aws configure' makes them";
    }

    /** Calls of the practice account that can go wrong, and what else stands in their place. */
    private static List<Suggestion> faults() {
        Stream<Suggestion> others = Stream.of(
                Suggestion.of("list", "shows what is set"),
                Suggestion.of("clear", "takes all of it back"),
                Suggestion.of("script", "decides how an export ends that is not started yet"),
                Suggestion.of("*.*", "all calls"));
        Stream<Suggestion> calls = Operations.all().stream()
                .map(operation -> Suggestion.of(operation.service() + "." + operation.api(), operation.summary()));
        return Stream.concat(others, calls).toList();
    }

    private static SuggestionSource names(Supplier<? extends Collection<String>> names) {
        return wanted ->
                Answer.known(names.get().stream().sorted().map(Suggestion::of).toList());
    }
}
