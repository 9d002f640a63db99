package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.builtin.AccountPlaces.AccountPlace;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.config.Option;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.watch.Audience;
import dev.rdsshell.shell.watch.Place;
import dev.rdsshell.shell.watch.Poller;
import dev.rdsshell.shell.watch.Rhythm;
import dev.rdsshell.shell.watch.Sight;
import dev.rdsshell.shell.watch.Site;
import dev.rdsshell.shell.watch.Watch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Puts a watch together from what a line asks for, and runs it.
 *
 * @param workers make the calls
 * @param random gives 0 to 1, so that many watches do not ask at once
 * @param lines runs what follows an export
 */
public record Watching(
        SettingsResolver settings,
        Account account,
        Executor workers,
        DoubleSupplier random,
        Supplier<LineRunner> lines) {

    /** Watches to the end, and gives the exit code. */
    int run(WatchRequest request, Execution execution) {
        Map<Place, ExportTasks> places = places(request, execution);
        List<Site> sites = places.entrySet().stream()
                .map(place -> new Site(place.getKey(), new Poller(place.getValue(), execution.clock())))
                .toList();
        Console console = execution.console();
        Audience audience = new WatchAudiences(execution, tells(execution))
                .of(request.view(), export -> workers.execute(() -> cancel(export, places, console)));
        Watch.Terms terms = new Watch.Terms(
                request.timeout(),
                request.warningsCount(),
                request.comeBack(),
                new FollowUp(request.followUp(), request.warningsCount(), lines, execution));
        Rhythm rhythm = new Rhythm(request.interval(), random);
        return new Watch(sites, rhythm, execution.clock(), workers, audience, terms).run(request.scope());
    }

    private String tells(Execution execution) {
        return settings.resolve(GlobalOptions.none(), execution.session().get())
                .option(Option.NOTIFY)
                .value();
    }

    private Map<Place, ExportTasks> places(WatchRequest request, Execution execution) {
        AccountPlaces all =
                new AccountPlaces(settings, request.line(), execution.session().get());
        List<AccountPlace> found = all.of(request.where());
        Map<Place, ExportTasks> places = new LinkedHashMap<>();
        if (!request.where().isSomewhereElse()) {
            places.put(Place.HERE, account.exportTasks(found.get(0).connection().get()));
        } else {
            found.forEach(place -> places.put(
                    new Place(place.profile(), place.region()),
                    new PlacedExportTasks(
                            () -> account.exportTasks(place.connection().get()))));
        }
        return places;
    }

    private static void cancel(Sight.Key export, Map<Place, ExportTasks> places, Console console) {
        String name = SafeText.line(export.identifier());
        try {
            Optional.ofNullable(places.get(export.place())).ifPresent(tasks -> tasks.cancel(export.identifier()));
            console.notice(name + " is being canceled. What it has written stays in the bucket.");
        } catch (FailureException e) {
            console.notice(name + " was not canceled: " + e.failure().message());
        }
    }
}
