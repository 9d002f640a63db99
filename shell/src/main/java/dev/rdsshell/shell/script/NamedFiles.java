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
import java.util.Set;

/** Whether the files are there that the lines of a script read: a list that is missing is no reason to begin. */
final class NamedFiles {
    private static final Set<String> RUN = Set.of("include", "run");
    private static final String LIST = "file://";

    private final Environment environment;

    NamedFiles(Environment environment) {
        this.environment = environment;
    }

    /** @param words of {@code include FILE} or {@code run FILE}; others name no script */
    List<Problem> ofScripts(Words words) {
        boolean names = words.size() > 1
                && RUN.contains(words.texts().get(0))
                && !words.texts().get(1).startsWith("-");
        if (!names) {
            return List.of();
        }
        Word file = words.words().get(1);
        return problems(file, environment.workingDirectory().resolve(file.text()));
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
        if (Files.isDirectory(file)) {
            return List.of(problem("'" + written.text() + "' is a directory.", "Name a file in it.", written));
        }
        return Files.exists(file)
                ? List.of()
                : List.of(problem(
                        "There is no file '" + written.text() + "'.",
                        "It was looked for in " + environment.workingDirectory() + ".",
                        written));
    }

    private static Problem problem(String message, String advice, Word place) {
        return new Problem(new Failure.InvalidLine(message, advice), place);
    }
}
