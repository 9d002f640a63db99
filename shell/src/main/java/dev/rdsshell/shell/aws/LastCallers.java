package dev.rdsshell.shell.aws;

import dev.rdsshell.shell.config.SafeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who credentials called as when that was last asked, kept between two sessions: account, ARN and time, one a line. */
final class LastCallers {
    /** How long an answer is repeated without asking again: a user may be given another name. */
    private static final Duration RECENT = Duration.ofDays(7);

    /** Account and ARN: the ARN names the account. */
    private static final Pattern WHO = Pattern.compile("([0-9]{12}) arn:[a-z-]+:[a-z]+::\\1:[!-~]+");

    private final Path folder;
    private final Clock clock;

    /** An answer, and when it was given. */
    private record Kept(Identity identity, Instant at) {}

    LastCallers(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Nobody where nothing was kept, or what was kept is damaged. */
    Optional<Identity> find(String name) {
        return read(name).map(Kept::identity);
    }

    /** The same, unless it was asked long ago, or at a time that is still to come. */
    Optional<Identity> findRecent(String name) {
        return read(name).filter(kept -> isWithin(RECENT, kept)).map(Kept::identity);
    }

    /** Where it cannot be kept the next session has to ask before it shows anything. */
    void keep(String name, Identity identity) {
        Optional<Kept> before = read(name).filter(kept -> kept.identity().equals(identity));
        if (before.isEmpty() || !isWithin(RECENT.dividedBy(2), before.get())) {
            write(name, identity);
        }
    }

    private boolean isWithin(Duration limit, Kept kept) {
        Duration age = Duration.between(kept.at(), clock.instant());
        return !age.isNegative() && age.compareTo(limit) < 0;
    }

    private Optional<Kept> read(String name) {
        try {
            List<String> lines = file(name).read().orElse("").lines().toList();
            return lines.size() == 3
                            && WHO.matcher(lines.get(0) + " " + lines.get(1)).matches()
                    ? Optional.of(new Kept(new Identity(lines.get(0), lines.get(1)), Instant.parse(lines.get(2))))
                    : Optional.empty();
        } catch (IOException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private void write(String name, Identity identity) {
        try {
            file(name).write(identity.account() + "\n" + identity.arn() + "\n" + clock.instant() + "\n");
        } catch (IOException | UnsupportedOperationException notKept) {
            // as if it had never been asked
        }
    }

    private SafeFile file(String name) {
        return new SafeFile(folder.resolve(name));
    }
}
