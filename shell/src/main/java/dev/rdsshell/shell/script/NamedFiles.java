package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the files are there that the lines of a script read: a list that is missing is no reason to begin. */
final class NamedFiles {
    private static final String LIST = "file://";

    private final Environment environment;

    NamedFiles(Environment environment) {
        this.environment = environment;
    }

    /** Why there is no script of this name. */
    Optional<Failure> absent(String name) {
        return absent(name, environment.workingDirectory().resolve(name));
    }

    /** @param words the first line of a block */
    List<Problem> ofLists(Words words) {
        List<Problem> problems = new ArrayList<>();
        words.words().stream()
                .skip(3)
                .filter(word -> word.text().startsWith(LIST))
                .forEach(word -> problems.addAll(
                        problems(word, environment.path(word.text().substring(LIST.length())))));
        return problems;
    }

    private List<Problem> problems(Word written, Path file) {
        return absent(written.text(), file)
                .map(failure -> List.of(new Problem(failure, written)))
                .orElse(List.of());
    }

    private Optional<Failure> absent(String written, Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of(new Failure.InvalidLine("'" + written + "' is a directory.", "Name a file in it."));
        }
        return Files.exists(file)
                ? Optional.empty()
                : Optional.of(new Failure.InvalidLine(
                        "There is no file '" + written + "'.",
                        "It was looked for in " + environment.workingDirectory() + "."));
    }
}
