package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.audit.AuditFile;
import dev.rdsshell.shell.builtin.AccountPlaces.AccountPlace;
import dev.rdsshell.shell.check.ProtectedAccounts;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Uptime;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.Option;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.watch.Audience;
import dev.rdsshell.shell.watch.Course;
import dev.rdsshell.shell.watch.Place;
import dev.rdsshell.shell.watch.Poller;
import dev.rdsshell.shell.watch.Rhythm;
import dev.rdsshell.shell.watch.Site;
import dev.rdsshell.shell.watch.StartLog;
import dev.rdsshell.shell.watch.Watch;
import dev.rdsshell.shell.watch.WatchTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Puts a watch together from what a line asks for, and runs it.
 *
 * @param protectedAccounts where a cancel is confirmed
 * @param workers make the calls
 * @param uptime measures how long a watch goes on
 * @param random gives 0 to 1, so that many watches do not ask at once
 * @param lines runs what follows an export
 * @param audit knows when earlier ones were started
 */
public record Watching(
        SettingsResolver settings,
        Account account,
        ProtectedAccounts protectedAccounts,
        Executor workers,
        Uptime uptime,
        DoubleSupplier random,
        Supplier<LineRunner> lines,
        AuditFile audit) {

    /** Watches to the end, and says how they ended. */
    Outcome.Finished run(WatchRequest request, Execution execution) {
        return run(request, execution, new Course());
    }

    /** The same from where another watch has left it. */
    Outcome.Finished run(WatchRequest request, Execution execution, Course course) {
        WatchedPlaces places = places(request, execution);
        if (!(request.view() instanceof WatchRequest.View.Background)) {
            places.unlock();
        }
        StartLog starts = new AuditedStarts(audit);
        List<Site> sites = places.places().entrySet().stream()
                .map(place ->
                        new Site(place.getKey(), new Poller(place.getValue().tasks(), execution.clock(), starts)))
                .toList();
        WatchTime time = new WatchTime(execution.clock(), uptime);
        Audience audience = new WatchAudiences(execution, time, tells(execution)).of(request.view(), places);
        Watch.Terms terms = new Watch.Terms(
                request.timeout(),
                request.warningsCount(),
                request.comeBack(),
                new FollowUp(
                        request.followUp(),
                        request.warningsCount(),
                        lines,
                        request.view() instanceof WatchRequest.View.Json ? withoutData(execution) : execution,
                        new TaskSessions(settings, account, request.line(), execution.session())));
        Rhythm rhythm = new Rhythm(request.interval(), random);
        Watch watch = new Watch(sites, rhythm, time, workers, audience, terms);
        int code = watch.run(request.scope(), course);
        return new Outcome.Finished(code, watch.reason());
    }

    /** Asks for the codes that a watch behind the prompt will need: once it has begun, nobody is asked. */
    void unlock(WatchRequest request, Execution execution) {
        places(request, execution).unlock();
    }

    private WatchedPlaces places(WatchRequest request, Execution execution) {
        return new WatchedPlaces(watched(request, execution), account, protectedAccounts, workers, execution);
    }

    private static Execution withoutData(Execution execution) {
        return new Execution(
                execution.session(),
                new NoticesOnly(execution.console()),
                execution.mode(),
                execution.clock(),
                execution.pause());
    }

    private String tells(Execution execution) {
        return settings.resolve(GlobalOptions.none(), execution.session().get())
                .option(Option.NOTIFY)
                .value();
    }

    private Map<Place, WatchedPlaces.Watched> watched(WatchRequest request, Execution execution) {
        AccountPlaces all =
                new AccountPlaces(settings, request.line(), execution.session().get());
        List<AccountPlace> found = all.of(request.where());
        Map<Place, WatchedPlaces.Watched> places = new LinkedHashMap<>();
        if (!request.where().isSomewhereElse()) {
            Connection here = found.get(0).connection().get();
            // What can never be a region would only fail again and again.
            here.region().ifPresent(Connection::checkedRegion);
            places.put(Place.HERE, new WatchedPlaces.Watched(() -> here, account.exportTasksUnasked(here)));
        } else {
            found.forEach(place -> places.put(
                    new Place(place.profile(), place.region()),
                    new WatchedPlaces.Watched(
                            place.connection(),
                            new PlacedExportTasks(() -> account.exportTasksUnasked(
                                    place.connection().get())))));
        }
        return places;
    }
}
