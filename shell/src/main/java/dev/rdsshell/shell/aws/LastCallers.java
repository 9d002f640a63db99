package dev.rdsshell.shell.aws;

import dev.rdsshell.shell.config.SafeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who credentials called as when that was last asked, kept between two sessions: account and ARN, one a line. */
final class LastCallers {
    private final Path folder;

    LastCallers(Path folder) {
        this.folder = folder;
    }

    /** Nobody where nothing was kept, or what was kept is damaged. */
    Optional<Identity> find(String name) {
        try {
            List<String> lines = file(name).read().orElse("").lines().toList();
            return lines.size() == 2 ? Optional.of(new Identity(lines.get(0), lines.get(1))) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Where it cannot be kept the next session has to ask before it shows anything. */
    void keep(String name, Identity identity) {
        try {
            if (!find(name).equals(Optional.of(identity))) {
                file(name).write(identity.account() + "\n" + identity.arn() + "\n");
            }
        } catch (IOException | UnsupportedOperationException notKept) {
            // as if it had never been asked
        }
    }

    private SafeFile file(String name) {
        return new SafeFile(folder.resolve(name));
    }
}
