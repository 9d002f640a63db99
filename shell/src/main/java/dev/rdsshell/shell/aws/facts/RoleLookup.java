package dev.rdsshell.shell.aws.facts;

import dev.rdsshell.completions.eligibility.Actions;
import dev.rdsshell.completions.eligibility.Arn;
import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.Permission;
import dev.rdsshell.completions.eligibility.RoleFact;
import dev.rdsshell.completions.eligibility.TaskFacts;
import dev.rdsshell.completions.source.fact.RoleReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A role, and what it may do in the bucket. */
record RoleLookup(Lookups lookups, Parallel parallel) {

    Supplier<TaskFacts.OfRole> of(ExportRequest request) {
        Simulation simulation = new Simulation(lookups);
        Supplier<Fact<RoleFact>> role = parallel.start(() -> role(request.role()));
        Supplier<Fact<List<Permission>>> objects = parallel.start(() -> simulation.of(
                request.role(), Actions.onObjects(), request.bucketArn() + "/" + request.folder() + "export"));
        Supplier<Fact<List<Permission>>> bucket =
                parallel.start(() -> simulation.of(request.role(), Actions.onBucket(), request.bucketArn()));
        return () -> new TaskFacts.OfRole(role.get(), Simulation.together(objects.get(), bucket.get()));
    }

    /** A role is asked for by its name, which is the last part of its ARN. */
    Fact<RoleFact> role(String arn) {
        String name = Arn.nameIn(arn);
        return lookups.find(
                "GetRole",
                "iam:GetRole",
                Set.of("NoSuchEntity"),
                clients -> Optional.of(RoleReader.of(
                        clients.iam().getRole(query -> query.roleName(name)).role())));
    }
}
