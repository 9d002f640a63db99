package dev.rdsshell.shell;

import dev.rdsshell.shell.aws.Identities;
import dev.rdsshell.shell.aws.Identity;
import dev.rdsshell.shell.config.AwsSettings;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.GuardRails;
import dev.rdsshell.shell.config.Setting;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the line: who, where, and whether it is for real.
 *
 * <pre>
 *   production 123456789012 eu-west-1&gt;
 *   sandbox 123456789012 us-west-2&gt;
 *   default us-west-2 http://127.0.0.1:5000&gt;
 *   production 123456789012 eu-west-1 [2 watches]&gt;
 * </pre>
 *
 * The account appears once it is known; drawing never waits for it. That of a protected account is red.
 */
final class Prompt implements Supplier<StyledLine> {
    private final Supplier<Session> session;
    private final SettingsResolver settings;
    private final Identities identities;
    private final IntSupplier watches;
    private final GuardRails guardRails;
    private volatile @Nullable Known known;

    /** Settings are read from files, so they are kept until the session changes. */
    private record Known(
            Session session, StyledLine before, @Nullable Connection connection, StyledLine after) {}

    /**
     * @param watches how many watches run behind it
     * @param guardRails which accounts have a red prompt
     */
    Prompt(
            Supplier<Session> session,
            SettingsResolver settings,
            Identities identities,
            IntSupplier watches,
            GuardRails guardRails) {
        this.session = session;
        this.settings = settings;
        this.identities = identities;
        this.watches = watches;
        this.guardRails = guardRails;
    }

    @Override
    public StyledLine get() {
        Session now = session.get();
        Known current = known;
        if (current == null || !current.session().equals(now)) {
            current = read(now);
            known = current;
        }
        StyledLine line = current.before();
        Connection connection = current.connection();
        if (connection != null) {
            String account = identities.peek(connection).map(Identity::account).orElse("");
            boolean isProtected = guardRails.isProtected(account);
            StyledLine name = isProtected ? line.in(Style.BAD) : line;
            line = account.isEmpty() ? line : name.and(" " + account, isProtected ? Style.BAD : Style.DIM);
        }
        return line.and(current.after()).and(watching(), Style.ACCENT).and("> ", Style.BOLD);
    }

    private String watching() {
        int count = watches.getAsInt();
        return count == 0 ? "" : count == 1 ? " [1 watch]" : " [" + count + " watches]";
    }

    private Known read(Session now) {
        boolean sandbox = now.sandbox().isPresent();
        try {
            AwsSettings found = settings.resolve(GlobalOptions.none(), now);
            String name =
                    sandbox ? "sandbox" : found.profile().map(Setting::value).orElse("default");
            StyledLine before = StyledLine.of(name, sandbox ? Style.GOOD : Style.ACCENT);
            String region = found.region().map(Setting::value).orElse("no region");
            String endpoint =
                    found.endpointOption().map(url -> " " + url.value()).orElse("");
            StyledLine after = StyledLine.of(" " + region).and(endpoint, Style.WARN);
            return new Known(now, before, found.connection(), after);
        } catch (FailureException broken) {
            return new Known(now, StyledLine.of("not ready", Style.BAD), null, StyledLine.EMPTY);
        }
    }

    /** Forgets what was read, because a file may have changed. */
    void refresh() {
        known = null;
    }
}
