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
        GlobalOptions place = kept("region", now.region(), kept("profile", now.profile(), session.chosen()));
        return ScriptHead.of(session, place, defaults(session), variables);
    }

    /** A script starts clean: it does not know what 'save' kept. */
    private static GlobalOptions kept(String name, Optional<Setting> setting, GlobalOptions chosen) {
        return setting.filter(found -> found.origin() == Origin.SAVED)
                .map(found -> chosen.with(name, found.value()))
                .orElse(chosen);
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
