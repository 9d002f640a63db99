package dev.rdsshell.shell.script;

import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The files that a script includes by a name without references, each once. What a reference will stand for is known only
 * when the line is reached; {@link NamedFiles} tells of those that are missing.
 */
final class IncludedFiles {
    private final Environment environment;
    private final Set<Path> known = new HashSet<>();
    private final Deque<Path> waiting = new ArrayDeque<>();

    IncludedFiles(Environment environment) {
        this.environment = environment;
    }

    /**
     * Takes the file that a line includes.
     *
     * @param words with references as typed
     * @param script the file in which the line stands
     */
    void note(Words words, Optional<Path> script) {
        if (isRead(words)) {
            Path file =
                    new NamedFiles(environment, script).script(text(words, 1)).normalize();
            if (known.add(file) && Files.isRegularFile(file)) {
                waiting.add(file);
            }
        }
    }

    /** Whether the line includes a file by a name without references. */
    static boolean isRead(Words words) {
        return words.words().size() == 2
                && text(words, 0).equals("include")
                && !text(words, 1).contains("${");
    }

    /** The next one to be looked at. */
    Optional<Script> next() {
        Optional<Script> script = Optional.empty();
        while (script.isEmpty() && !waiting.isEmpty()) {
            Path file = waiting.remove();
            script = opened(file.toString(), file);
        }
        return script;
    }

    /** A script; empty where it cannot be read. */
    Optional<Script> opened(String name, Path file) {
        try {
            return Optional.of(Script.ofFile(name, file));
        } catch (FailureException toldByItsLine) {
            return Optional.empty();
        }
    }

    private static String text(Words words, int index) {
        return words.words().get(index).text();
    }
}
