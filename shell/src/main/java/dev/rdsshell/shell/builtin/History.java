package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.audit.AuditFile;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Durations;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.script.RememberedLine;
import dev.rdsshell.shell.script.SavedHistory;
import dev.rdsshell.shell.script.Script;
import dev.rdsshell.shell.script.ScriptCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code history [N]}: what was typed before; {@code history --save FILE}: the same as a script; {@code history --exports}:
 * which exports were started and canceled.
 */
public final class History extends BuiltIn {
    private static final String COUNT = "N";

    private static final String EXPORTS = "--exports";
    private static final String SINCE = "--since";
    private static final String OUTPUT = "--output";
    private static final String SAVE = "--save";

    private final Supplier<List<RememberedLine>> lines;
    private final ExportHistory exports;
    private final Environment environment;
    private final HeadOfScript head;
    private final ScriptCheck check;

    /**
     * @param lines the remembered ones, the oldest first
     * @param head makes the top of a script
     * @param check tells which lines have a mistake
     */
    public History(
            Supplier<List<RememberedLine>> lines,
            AuditFile audit,
            Environment environment,
            HeadOfScript head,
            ScriptCheck check) {
        super(new Description(
                "history",
                List.of(),
                Description.Group.SHELL,
                "Shows the lines that were typed before, or the exports that were started.",
                "Lines that hold secrets are never remembered. Ctrl-R searches. --exports shows every start and cancel"
                        + " from this machine, by whichever way: when, who, where, with which line, and what became of"
                        + " it; with --output csv or json for programs.",
                List.of(
                        Declared.figure(COUNT, "number", "Only the last N.", "20"),
                        Declared.option(
                                SAVE,
                                Subject.NEW_SCRIPT,
                                "Writes all remembered lines, or the last N, as a script into this new file, with what they depend on at"
                                        + " its top. One that has a mistake stands there as a remark.",
                                "nightly.rdsh"),
                        Declared.flag(EXPORTS, "Shows the exports that were started and canceled."),
                        Declared.duration(SINCE, "With --exports: how far back.", "90d"),
                        Declared.choice(
                                OUTPUT,
                                List.of("csv", "json"),
                                "With --exports: csv, or json with an object a line, for programs.",
                                "csv")),
                List.of(
                        new Description.Example("history 20", "shows the last 20"),
                        new Description.Example(
                                "history --exports --since 90d --output csv",
                                "a quarter of exports, for a spreadsheet"))));
        this.lines = lines;
        this.environment = environment;
        this.head = head;
        this.check = check;
        this.exports = new ExportHistory(audit);
    }

    @Override
    public List<Problem> problemsOfValues(Arguments arguments) {
        List<Problem> problems = new ArrayList<>(super.problemsOfValues(arguments));
        arguments
                .word(COUNT)
                .filter(count -> !count.text().matches("\\d{1,6}"))
                .ifPresent(count -> problems.add(
                        problem("'" + count.text() + "' is no number of lines.", "Write: history 20", count)));
        problems.addAll(exportProblems(arguments));
        return problems;
    }

    private static List<Problem> exportProblems(Arguments arguments) {
        List<Problem> problems = new ArrayList<>();
        arguments
                .word(SINCE)
                .filter(since -> !ExportHistory.isDuration(since.text()))
                .ifPresent(since -> problems.add(problem(
                        "'" + since.text() + "' is no duration for --since.", "Write 90d, 12h, 30m or 30s.", since)));
        boolean without = arguments.has(SINCE) || arguments.has(OUTPUT);
        if (without && !arguments.has(EXPORTS)) {
            problems.add(problem("--since and --output are for --exports.", "Add --exports."));
        }
        return problems;
    }

    @Override
    public boolean runsDry() {
        return true;
    }

    @Override
    public boolean runsDry(Arguments arguments) {
        return !arguments.has(SAVE);
    }

    private boolean isRight(String line, Execution execution) {
        try {
            check.read(Script.ofWhole("history", line), ScriptCheck.Beginning.in(execution));
            return true;
        } catch (FailureException mistake) {
            return false;
        }
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        if (arguments.has(EXPORTS)) {
            exports.write(
                    arguments.value(SINCE).flatMap(Durations::parse),
                    arguments.value(OUTPUT).orElse(""),
                    execution);
            return Outcome.ok();
        }
        List<RememberedLine> all = lines.get();
        int most = arguments.value(COUNT).map(Integer::parseInt).orElse(all.size());
        List<RememberedLine> wanted = all.subList(Math.max(0, all.size() - most), all.size());
        if (arguments.has(SAVE)) {
            save(environment.path(arguments.value(SAVE).orElseThrow()), wanted, execution);
            return Outcome.ok();
        }
        wanted.forEach(line -> execution.console().data(SafeText.lines(line.text()) + "\n"));
        return Outcome.ok();
    }

    private void save(Path file, List<RememberedLine> wanted, Execution execution) {
        SavedHistory saved =
                new SavedHistory(wanted, execution.session().get(), head::of, line -> isRight(line, execution));
        saved.write(file);
        int lines = saved.lines();
        int earlier = saved.earlier();
        String unknown = earlier == 0
                ? ""
                : " " + earlier + (earlier == 1 ? " is" : " are")
                        + " of earlier sessions, and where those ran is not known: look them through.";
        execution.console().notice(lines + (lines == 1 ? " line" : " lines") + " saved." + unknown);
    }
}
