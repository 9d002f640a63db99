package dev.rdsshell.shell.aws.facts;

import dev.rdsshell.completions.eligibility.Actions;
import dev.rdsshell.completions.eligibility.Arn;
import dev.rdsshell.completions.eligibility.CallerFact;
import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.KeyFact;
import dev.rdsshell.completions.eligibility.Permission;
import dev.rdsshell.completions.eligibility.Permission.Decision;
import dev.rdsshell.completions.eligibility.RoleFact;
import dev.rdsshell.completions.eligibility.TaskFacts;
import java.util.List;
import java.util.function.Supplier;

/** What the caller may do with source, role and key. */
record CallerLookup(Lookups lookups, Parallel parallel) {

    /** @param key the key of the request, where somebody else looks it up */
    Supplier<TaskFacts.OfCaller> of(
            ExportRequest request, Supplier<Fact<CallerFact>> caller, Supplier<Fact<KeyFact>> key) {
        Supplier<Fact<String>> principal = parallel.start(() -> principal(caller.get()));
        Supplier<Fact<List<Permission>>> onSource =
                parallel.start(() -> permissions(principal.get(), Actions.onSource(), request::sourceArn));
        Supplier<Fact<List<Permission>>> onRole =
                parallel.start(() -> permissions(principal.get(), Actions.onRole(), request::role));
        Supplier<Fact<List<Permission>>> onKey =
                parallel.start(() -> permissions(principal.get(), Actions.onKey(), () -> keyArn(request, key)));
        return () -> new TaskFacts.OfCaller(
                caller.get(), principal.get(), Simulation.together(onSource.get(), onRole.get(), onKey.get()));
    }

    private Fact<String> principal(Fact<CallerFact> caller) {
        return caller instanceof Fact.Unknown<CallerFact> unknown
                ? Fact.unknown(unknown.reason())
                : caller.found().map(this::principal).orElseGet(Fact::absent);
    }

    /** IAM knows policies of the role, not of its session, and a session does not tell the path of its role. */
    private Fact<String> principal(CallerFact caller) {
        String resource = resource(caller.arn());
        if (!resource.startsWith("assumed-role/")) {
            return Fact.of(caller.arn());
        }
        String name = resource.split("/", -1)[1];
        Fact<RoleFact> role = new RoleLookup(lookups, parallel).role(name);
        if (role instanceof Fact.Known<RoleFact> known) {
            return Fact.of(known.value().arn());
        }
        return Fact.unknown(
                role instanceof Fact.Unknown<RoleFact> unknown
                        ? unknown.reason()
                        : "IAM does not know the role " + name + " that you work with");
    }

    private Fact<List<Permission>> permissions(
            Fact<String> principal, List<String> actions, Supplier<String> resource) {
        if (principal instanceof Fact.Unknown<String> unknown) {
            return Fact.unknown(unknown.reason());
        }
        String arn = principal.found().orElse("");
        boolean mayEverything = resource(arn).equals("root");
        return mayEverything ? Fact.of(allowed(actions)) : simulated(arn, actions, resource.get());
    }

    private Fact<List<Permission>> simulated(String principal, List<String> actions, String resource) {
        return new Simulation(lookups).of(principal, actions, resource).orUnknown("IAM does not know " + principal);
    }

    private static String resource(String arn) {
        return Arn.parse(arn).map(Arn::resource).orElse("");
    }

    /** A policy may allow keys by their ARN only, which an alias does not tell. */
    private static String keyArn(ExportRequest request, Supplier<Fact<KeyFact>> described) {
        return KeyFact.isArn(request.key())
                ? request.key()
                : described.get().found().map(KeyFact::arn).orElse("*");
    }

    private static List<Permission> allowed(List<String> actions) {
        return actions.stream()
                .map(action -> new Permission(action, "*", Decision.ALLOWED, List.of()))
                .toList();
    }
}
