package dev.rdsshell.shell.script;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a script of what is typed: what the lines depend on at its top, then each line that worked. It is on the disk as soon
 * as it was typed, for its owner's eyes only. Secrets are left out; a variable that is one has to be given.
 *
 * <pre>
 *   # Recorded with RDS Shell.
 *   require PASSWORD
 *   use --region us-west-2
 *   set BUCKET = amzn-s3-demo-bucket
 *
 *   describe-export-tasks
 * </pre>
 */
public final class Recorder {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Optional<Path> file = Optional.empty();
    private RecordedLines recorded = new RecordedLines(Set.of());
    private int lines;

    /** Whether lines are being written down. */
    public boolean isOn() {
        return file.isPresent();
    }

    /** @throws FailureException where the file is there already, or cannot be written */
    public void start(Path path, ScriptHead head) {
        create(path, String.join("\n", head.lines()) + "\n\n");
        file = Optional.of(path);
        recorded = new RecordedLines(head.variables());
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
        file.ifPresent(path -> recorded.kept(text).forEach(line -> add(path, line)));
    }

    private void add(Path path, String line) {
        try {
            List<String> required = recorded.required(line);
            if (!required.isEmpty()) {
                Files.writeString(path, requiring(Files.readString(path), required));
            }
            Files.writeString(path, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw notWritten(path, e);
        }
        lines += line.startsWith("#") ? 0 : 1;
    }

    /** At the top, so that the script ends there and not in its middle. */
    static String requiring(String script, List<String> names) {
        String require = "require " + String.join(" ", names) + "\n";
        return script.startsWith(ScriptHead.FIRST)
                ? ScriptHead.FIRST + "\n" + require + script.substring(ScriptHead.FIRST.length() + 1)
                : require + script;
    }

    static void create(Path path, String text) {
        try {
            Files.createFile(path, OWNER_ONLY);
            Files.writeString(path, text);
        } catch (FileAlreadyExistsException e) {
            throw new FailureException(
                    new Failure.InvalidLine("There is a file " + path + " already.", "Name another one."), e);
        } catch (IOException e) {
            throw notWritten(path, e);
        }
    }

    private static FailureException notWritten(Path path, IOException e) {
        return new FailureException(
                new Failure.General(path + " cannot be written: " + e.getMessage(), "Name another file."), e);
    }
}
