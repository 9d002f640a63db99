package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.config.CarriedOptions;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.script.ScriptHead;
import dev.rdsshell.shell.script.Variables;
import dev.rdsshell.shell.session.Defaults;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.util.ArrayList;
import java.util.List;

/** The top of a script that is made of a session, with those of its defaults that fit its account and region. */
public final class HeadOfScript {
    private final SettingsResolver settings;
    private final Account account;
    private final Variables variables;
    private final CarriedOptions carried;

    public HeadOfScript(SettingsResolver settings, Account account, Variables variables) {
        this.settings = settings;
        this.account = account;
        this.variables = variables;
        this.carried = new CarriedOptions(settings, variables.environment());
    }

    ScriptHead of(Session session) {
        GlobalOptions place = carried.of(GlobalOptions.none(), session);
        return ScriptHead.of(session, place, defaults(session), variables);
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
