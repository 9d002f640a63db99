package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.config.AwsSettings;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.Origin;
import dev.rdsshell.shell.config.Setting;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.script.ScriptHead;
import dev.rdsshell.shell.script.Variables;
import dev.rdsshell.shell.session.Defaults;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The top of a script that is made of a session, with those of its defaults that fit its account and region. */
public final class HeadOfScript {
    private final SettingsResolver settings;
    private final Account account;
    private final Variables variables;

    public HeadOfScript(SettingsResolver settings, Account account, Variables variables) {
        this.settings = settings;
        this.account = account;
        this.variables = variables;
    }

    ScriptHead of(Session session) {
        AwsSettings now = settings.resolve(GlobalOptions.none(), session);
        GlobalOptions named = named("region", now.region(), named("profile", profile(now), session.chosen()));
        GlobalOptions place = named("endpoint-url", endpoint(now), named);
        return ScriptHead.of(session, place, defaults(session), variables);
    }

    /**
     * A script starts clean, and somewhere else: it knows neither what 'save' kept nor the environment of this session. What is
     * built in is the same there.
     */
    private static GlobalOptions named(String name, Optional<Setting> setting, GlobalOptions chosen) {
        return setting.filter(found -> found.origin() != Origin.BUILT_IN)
                .map(found -> chosen.with(name, found.value()))
                .orElse(chosen);
    }

    /** Named in the script, a profile would win over keys in the environment, which it does not here. */
    private Optional<Setting> profile(AwsSettings now) {
        boolean keys = variables.environment().find("AWS_ACCESS_KEY_ID").isPresent();
        return now.profile().filter(found -> !keys || found.origin() != Origin.ENVIRONMENT);
    }

    /** That of one service only cannot be named in a script: it is left to the environment. */
    private static Optional<Setting> endpoint(AwsSettings now) {
        return now.endpointOption().or(() -> now.connection()
                .configuredEndpoint("*")
                .map(address -> new Setting(address, Origin.ENVIRONMENT, "endpoint_url")));
    }

    private List<String> defaults(Session session) {
        return session.defaults().entries().stream()
                .filter(entry -> entry.isTemplate() || fits(entry, session))
                .map(this::line)
                .toList();
    }

    private boolean fits(Defaults.Default entry, Session session) {
        Connection connection = settings.resolve(GlobalOptions.none(), session).connection();
        return connection.region().filter(entry.region()::equals).isPresent()
                && account.identity(connection).account().equals(entry.account());
    }

    /** A template stays one in its single quotes. */
    private String line(Defaults.Default entry) {
        List<String> words = new ArrayList<>(List.of(entry.command(), entry.parameter()));
        words.addAll(entry.values());
        return "defaults set " + Quoting.quote(words);
    }
}
