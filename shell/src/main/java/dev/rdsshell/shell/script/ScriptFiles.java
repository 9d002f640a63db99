package dev.rdsshell.shell.script;

import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.LogicalLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that a run reads its lines from: the script, and those that it includes by a name without references. */
public final class ScriptFiles {
    private final List<Path> files = new ArrayList<>();

    private ScriptFiles() {}

    /** Those of a script; what cannot be read is told by the run itself. */
    public static ScriptFiles of(String name, Path file, Environment environment) {
        ScriptFiles all = new ScriptFiles();
        IncludedFiles included = new IncludedFiles(environment);
        Optional<Script> next = included.opened(name, file);
        while (next.isPresent()) {
            all.add(next.get(), included);
            next = included.next();
        }
        all.files.add(file);
        return all;
    }

    private void add(Script script, IncludedFiles included) {
        try (script) {
            script.file().ifPresent(files::add);
            for (Optional<LogicalLine> line = script.next(); line.isPresent(); line = script.next()) {
                included.note(WrittenWords.of(line.get()), script.file());
            }
        } catch (FailureException unreadable) {
            // Its mistakes are told before it runs.
            return;
        }
    }

    /** Whether it is one of them, by whatever name. */
    public boolean holds(Path other) {
        return Files.exists(other) && files.stream().anyMatch(file -> isSame(file, other));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException unknown) {
            return one.equals(other);
        }
    }
}
