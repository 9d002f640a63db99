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
import java.util.function.Function;

/**
 * The files that the lines of a script name: those that it includes and runs, and the lists that it goes through. They lie
 * beside the script, so that it finds them wherever it is started, as from cron; one that does not lie there is looked for in
 * the working directory, as what was given on the command line is meant.
 */
public final class NamedFiles {
    private static final String LIST = "file://";

    private final Environment environment;
    private final Optional<Path> beside;

    /** @param script the file that names them; empty for lines that lie in none */
    NamedFiles(Environment environment, Optional<Path> script) {
        this.environment = environment;
        this.beside = script.map(Path::getParent);
    }

    /** The script of this name. */
    public Path script(String name) {
        return found(name, environment.workingDirectory().resolve(name));
    }

    /** @param written behind {@code file://}, with a home folder or a variable of the system perhaps */
    Path list(String written) {
        return found(written, environment.path(written));
    }

    private Path found(String written, Path otherwise) {
        return beside.map(folder -> folder.resolve(written))
                .filter(Files::exists)
                .orElse(otherwise);
    }

    /** Where a name is looked for, to be told. */
    String places() {
        String last = environment.workingDirectory().toString();
        return beside.map(Path::toString)
                .filter(folder -> !folder.equals(last))
                .map(folder -> folder + " and in " + last)
                .orElse(last);
    }

    /** Why there is no script of this name. */
    public Optional<Failure> absent(String name) {
        return absent(name, script(name));
    }

    /**
     * The lists that are missing, as far as their names are certain before the first line.
     *
     * @param words the first line of a block
     * @param value what a word stands for then
     */
    List<Problem> ofLists(Words words, Function<Word, Optional<String>> value) {
        List<Problem> problems = new ArrayList<>();
        words.words().stream().skip(3).forEach(word -> value.apply(word)
                .filter(text -> text.startsWith(LIST))
                .flatMap(text -> absent(text, list(text.substring(LIST.length()))))
                .ifPresent(failure -> problems.add(new Problem(failure, word))));
        return problems;
    }

    private Optional<Failure> absent(String written, Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of(new Failure.InvalidLine("'" + written + "' is a directory.", "Name a file in it."));
        }
        return Files.exists(file)
                ? Optional.empty()
                : Optional.of(new Failure.InvalidLine(
                        "There is no file '" + written + "'.", "It was looked for in " + places() + "."));
    }
}
