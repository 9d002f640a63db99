package dev.rdsshell.shell.script;

import dev.rdsshell.shell.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Lines that were typed before, as a script: at its top what the first of this session depended on. Where lines of earlier
 * sessions are among them, nobody knows where those ran, and what they change is put back behind them.
 *
 * <pre>
 *   # Recorded with RDS Shell.
 *   use --region us-west-2
 *
 *   # Typed in earlier sessions; where these lines ran is not known:
 *   use --region eu-west-1
 *   # Typed in this session:
 *   use --region us-west-2
 *   describe-export-tasks
 * </pre>
 */
public final class SavedHistory {
    private final ScriptHead head;
    private final Predicate<String> isRight;
    private final RecordedLines recorded;
    private final List<String> body = new ArrayList<>();
    private final List<String> required = new ArrayList<>();
    private int lines;
    private int earlier;

    /**
     * Puts it together.
     *
     * @param now the session, where none of the lines is of it
     * @param isRight whether a line could run at all; one that could not stands there as a remark
     */
    public SavedHistory(
            List<RememberedLine> typed, Session now, Function<Session, ScriptHead> head, Predicate<String> isRight) {
        this.head = head.apply(typed.stream()
                .flatMap(line -> line.before().stream())
                .findFirst()
                .orElse(now));
        this.isRight = isRight;
        this.recorded = new RecordedLines(this.head.variables());
        typed.stream().filter(line -> line.before().isEmpty()).forEach(this::add);
        earlier = lines;
        if (earlier > 0) {
            body.add(0, "# Typed in earlier sessions; where these lines ran is not known:");
            body.add("# Typed in this session:");
            body.addAll(this.head.values());
        }
        typed.stream().filter(line -> line.before().isPresent()).forEach(this::add);
    }

    private void add(RememberedLine typed) {
        recorded.kept(typed.text()).forEach(this::add);
    }

    private void add(String line) {
        boolean remark = line.startsWith("#");
        boolean right = !remark && isRight.test(line);
        body.addAll(right || remark ? List.of(line) : RecordedLines.leftOut(line, "has a mistake"));
        if (right) {
            required.addAll(recorded.required(line));
            lines++;
        }
    }

    /** Those that the script runs. */
    public int lines() {
        return lines;
    }

    /** How many of them are of earlier sessions. */
    public int earlier() {
        return earlier;
    }

    /** @throws dev.rdsshell.shell.failure.FailureException where the file is there already, or cannot be written */
    public void write(Path path) {
        String script = String.join("\n", head.lines()) + "\n\n" + String.join("\n", body) + "\n";
        Recorder.create(path, required.isEmpty() ? script : Recorder.requiring(script, required));
    }
}
