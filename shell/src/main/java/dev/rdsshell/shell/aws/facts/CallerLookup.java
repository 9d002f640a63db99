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

    /** @param key the key of the request, where somebody else has looked it up */
    TaskFacts.OfCaller of(ExportRequest request, Fact<CallerFact> caller, Supplier<Fact<KeyFact>> key) {
        Fact<String> principal = caller instanceof Fact.Known<CallerFact> known
                ? principal(known.value())
                : Fact.unknown(((Fact.Unknown<CallerFact>) caller).reason());
        return new TaskFacts.OfCaller(caller, principal, permissions(request, principal, key));
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
            ExportRequest request, Fact<String> principal, Supplier<Fact<KeyFact>> key) {
        if (principal instanceof Fact.Known<String> known) {
            boolean mayEverything = resource(known.value()).equals("root");
            return mayEverything ? Fact.of(everything()) : simulated(request, known.value(), key);
        }
        return Fact.unknown(((Fact.Unknown<String>) principal).reason());
    }

    private static String resource(String arn) {
        return Arn.parse(arn).map(Arn::resource).orElse("");
    }

    private Fact<List<Permission>> simulated(
            ExportRequest request, String principal, Supplier<Fact<KeyFact>> described) {
        Simulation simulation = new Simulation(lookups);
        Supplier<Fact<List<Permission>>> source =
                parallel.start(() -> simulation.of(principal, Actions.onSource(), request.sourceArn()));
        Supplier<Fact<List<Permission>>> role =
                parallel.start(() -> simulation.of(principal, Actions.onRole(), request.role()));
        Supplier<Fact<List<Permission>>> key =
                parallel.start(() -> simulation.of(principal, Actions.onKey(), keyArn(request, described)));
        Fact<List<Permission>> all = Simulation.together(source.get(), role.get(), key.get());
        return all instanceof Fact.Absent ? Fact.unknown("IAM does not know " + principal) : all;
    }

    /** A policy may allow keys by their ARN only, which an alias does not tell. */
    private static String keyArn(ExportRequest request, Supplier<Fact<KeyFact>> described) {
        return KeyFact.isArn(request.key())
                ? request.key()
                : described.get().found().map(KeyFact::arn).orElse("*");
    }

    private static List<Permission> everything() {
        return Actions.ofCaller().stream()
                .map(action -> new Permission(action, "*", Decision.ALLOWED, List.of()))
                .toList();
    }
}
