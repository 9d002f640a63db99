package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.WarningMessage;
import dev.rdsshell.shell.output.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run sums up at its end.
 *
 * <pre>
 *   nightly.rdsh: 12 lines ok, 1 failed, 4 passed over (exit code 254)
 *     passed over: nightly.rdsh:1 to 7
 *     nightly.rdsh:21: start-export-task …: An error occurred (…) …
 *   exports: 2 complete, 1 with warnings, 1 failed
 *     shop-2: FAILED: The KMS key …
 * </pre>
 */
public final class RunSummary implements RunWatcher {
    private static final int WIDEST = 60;

    private final Variables variables;
    private final boolean resumed;
    private final List<String> failed = new ArrayList<>();
    private final PassedLines passed = new PassedLines();
    private int ok;

    /** @param resumed whether it goes on with another run: which lines are passed over is not known then to whoever began it */
    public RunSummary(Variables variables, boolean resumed) {
        this.variables = variables;
        this.resumed = resumed;
    }

    @Override
    public void begins(RunLine line) {
        passed.ends();
    }

    @Override
    public void passes(Spot spot) {
        if (resumed) {
            passed.add(spot);
        }
    }

    @Override
    public void ends(RunLine line, End end) {
        if (end.exitCode() == 0) {
            ok++;
        } else {
            String why = why(end);
            String text = variables.hide(shortened(line.text()));
            failed.add("  " + SafeText.line(line.place() + ": " + text + ": " + variables.hide(why)));
        }
    }

    private static String why(End end) {
        Optional<String> message = end.failure()
                .map(failure -> failure.failure().message().lines().findFirst().orElse(""));
        return message.or(() -> end.outcome().map(RunSummary::reason))
                .filter(text -> !text.isEmpty())
                .orElse("exit code " + end.exitCode());
    }

    private static String reason(Outcome outcome) {
        return outcome instanceof Outcome.Finished finished ? finished.reason() : "";
    }

    /** Whether there is anything to sum up. */
    public boolean hasRun() {
        return ok > 0 || !failed.isEmpty() || passed.count() > 0;
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s*\\\\?\\s*\\n\\s*", " ");
        return line.length() > WIDEST ? line.substring(0, WIDEST) + " …" : line;
    }

    /** @param exports that the run has started, also before it was stopped and went on, as they are now */
    public List<String> lines(String script, int exitCode, List<ExportTask> exports) {
        List<String> lines = new ArrayList<>();
        String bad = failed.isEmpty() ? "" : ", " + failed.size() + " failed";
        String code = exitCode == 0 ? "" : " (exit code " + exitCode + ")";
        String over = passed.count() == 0 ? "" : ", " + passed.count() + " passed over";
        lines.add(script + ": " + ok + (ok == 1 ? " line ok" : " lines ok") + bad + over + code);
        if (passed.count() > 0) {
            lines.add("  passed over: " + SafeText.line(passed.text()));
        }
        lines.addAll(failed);
        if (!exports.isEmpty()) {
            lines.add("exports: " + counts(exports));
            exports.stream()
                    .filter(task -> !state(task).equals("complete"))
                    .forEach(task -> lines.add("  " + described(task)));
        }
        return lines;
    }

    private static String counts(List<ExportTask> exports) {
        Map<String, Long> counts =
                exports.stream().collect(Collectors.groupingBy(RunSummary::state, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String state(ExportTask task) {
        boolean warned = task.status() == ExportStatus.COMPLETE
                && !WarningMessage.read(task.warningMessage()).isEmpty();
        return warned
                ? "with warnings"
                : switch (task.status()) {
                    case COMPLETE -> "complete";
                    case FAILED -> "failed";
                    case CANCELED, CANCELING -> "canceled";
                    default -> "running";
                };
    }

    private static String described(ExportTask task) {
        String why = task.status() == ExportStatus.FAILED
                ? task.failureCause()
                : WarningMessage.read(task.warningMessage()).stream()
                        .map(warning -> warning.text())
                        .collect(Collectors.joining("; "));
        return SafeText.line(task.identifier() + ": " + task.statusText() + (why.isBlank() ? "" : ": " + why));
    }
}
