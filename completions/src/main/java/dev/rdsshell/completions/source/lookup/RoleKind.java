package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.cache.Lookup.Sink;
import dev.rdsshell.completions.eligibility.RoleRules;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.completions.source.fact.RoleReader;
import dev.rdsshell.completions.source.lookup.Pages.Page;
import java.util.List;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.Role;

/** The roles of the account, with what their trust policies mean for exports: ListRoles brings those along. */
public final class RoleKind {
    public static final RowKind<RoleRow> ROLES = new RowKind<>("roles", RoleRow.class, true, RoleKind::ask);

    private RoleKind() {}

    private static void ask(Place place, Sink<RoleRow> sink) {
        Once once = new Once();
        Pages.all(sink, marker -> {
            ListRolesResponse page =
                    place.ask("iam:ListRoles", account -> account.iam().listRoles(request -> request.marker(marker)));
            return new Page<>(page.roles().stream().map(role -> row(role, once)).toList(), page.marker());
        });
    }

    private static RoleRow row(Role role, Once once) {
        Judged judged = Judged.by(List.of(RoleRules.trust(RoleReader.of(role))));
        return new RoleRow(
                role.arn(),
                role.roleName(),
                once.of(role.path()),
                once.of(judged.verdict().word()),
                once.of(judged.problem()));
    }
}
