package dev.rdsshell.shell.script;

import dev.rdsshell.shell.config.SecretFilter;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.session.Session;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a script of what is typed: the values of the session at its top, then each line that worked. It is on the disk as soon
 * as it was typed. Secrets are left out.
 *
 * <pre>
 *   # Recorded with RDS Shell.
 *   use --region us-west-2
 *   set BUCKET = amzn-s3-demo-bucket
 *
 *   describe-export-tasks
 * </pre>
 */
public final class Recorder {
    /** Lines that are of no use in a script. */
    private static final List<String> NOT_FOR_SCRIPTS =
            List.of("record", "exit", "quit", "clear", "history", "help", "save", "edit", "!");

    private Optional<Path> file = Optional.empty();
    private int lines;

    /** Whether lines are being written down. */
    public boolean isOn() {
        return file.isPresent();
    }

    /** @throws FailureException where the file is there already, or cannot be written */
    public void start(Path path, Session session) {
        write(path, String.join("\n", header(session)) + "\n\n", StandardOpenOption.CREATE_NEW);
        file = Optional.of(path);
        lines = 0;
    }

    /**
     * Ends it.
     *
     * @return how many lines were written down
     */
    public int stop() {
        file = Optional.empty();
        return lines;
    }

    /** Notes what was typed and went well; nothing happens while nothing is recorded. */
    public void typed(String text) {
        if (file.isPresent() && isForScripts(text)) {
            write(file.get(), text.strip() + "\n", StandardOpenOption.APPEND);
            lines++;
        }
    }

    /**
     * Writes lines that were typed before as a script.
     *
     * @return how many
     */
    public static int save(Path path, List<String> typed, Session session) {
        List<String> all = new ArrayList<>(header(session));
        all.add("");
        List<String> kept = typed.stream().filter(Recorder::isForScripts).toList();
        all.addAll(kept);
        write(path, String.join("\n", all) + "\n", StandardOpenOption.CREATE_NEW);
        return kept.size();
    }

    private static boolean isForScripts(String text) {
        String line = text.strip();
        boolean plain = NOT_FOR_SCRIPTS.stream()
                .noneMatch(word -> word.equals("!") ? line.startsWith(word) : line.split("\\s", 2)[0].equals(word));
        return plain && !line.isEmpty() && !SecretFilter.isSecret(line);
    }

    private static List<String> header(Session session) {
        List<String> header = new ArrayList<>(List.of("# Recorded with RDS Shell."));
        List<String> use = new ArrayList<>(List.of("use"));
        session.chosen().find("profile").ifPresent(use::add);
        session.chosen().find("region").ifPresent(region -> use.addAll(List.of("--region", region)));
        if (use.size() > 1) {
            header.add(Quoting.quote(use));
        }
        new TreeMap<>(session.variables()).forEach((name, value) -> {
            String line = "set " + name + " = " + Quoting.quote(value);
            if (!SecretFilter.isSecretName(name) && !SecretFilter.isSecret(line)) {
                header.add(line);
            }
        });
        return header;
    }

    private static void write(Path path, String text, StandardOpenOption how) {
        try {
            Files.writeString(path, text, StandardOpenOption.WRITE, how);
        } catch (FileAlreadyExistsException e) {
            throw new FailureException(
                    new Failure.InvalidLine("There is a file " + path + " already.", "Name another one."), e);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.General(path + " cannot be written: " + e.getMessage(), "Name another file."), e);
        }
    }
}
