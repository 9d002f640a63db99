package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Subject;
import java.util.List;

/** What {@code run} takes. */
final class RunDescription {
    static final String FILE = "FILE";
    static final String VARIABLES = "NAME=VALUE";
    static final String DRY_RUN = "--dry-run";
    static final String ECHO = "--echo";
    static final String FROM = "--from";
    static final String LOG = "--log";
    static final String REPORT = "--report";
    static final String RESUME = "--resume";
    static final String IDEMPOTENT = "--idempotent";

    static final Description DESCRIPTION = new Description(
            "run",
            List.of(),
            Description.Group.SCRIPTS,
            "Runs the lines of a script file, and stops at the first that fails.",
            "The whole file is read first, and what it includes and runs: nothing runs when something in it is wrong. The exit code is that of the failing"
                    + " line. The script works on a copy of the session: what it sets is gone afterwards. A NAME=VALUE on"
                    + " the line wins over the script's own set. A script runs once at a time; its last lines on stderr"
                    + " sum up.",
            List.of(
                    Declared.required(Declared.word(
                            FILE, Subject.SCRIPT_FILE, "The script file.", "scripts/export-and-watch.rdsh")),
                    Declared.words(
                            VARIABLES,
                            Subject.NONE,
                            "Variables for the script, each as NAME=VALUE. One that stands nowhere in it is refused.",
                            "BUCKET=amzn-s3-demo-bucket"),
                    Declared.flag(
                            DRY_RUN,
                            "Prepares every line and prints what it would do. Nothing runs that writes or waits; what"
                                    + " reads is asked, so that values are those of the account. Each start is checked, also"
                                    + " against those before it, and the exit code is 1 where one cannot work."),
                    Declared.flag(ECHO, "Shows each line on stderr before it runs, with its variables replaced."),
                    Declared.number(
                            FROM,
                            "Begins at this line. The lines before it only set variables and the like; they start nothing.",
                            "21"),
                    Declared.option(
                            LOG,
                            Subject.FILE,
                            "Adds each line to this file, as JSON: when, its exit code, the request id. No secrets.",
                            "nightly.log"),
                    Declared.flag(
                            RESUME,
                            "Goes on where the last run in the --log stopped, with its instant and its variables; what had"
                                    + " gone well is not done again. A start that was under way is looked up by its own"
                                    + " identifier, and made where there is none."),
                    Declared.option(REPORT, Subject.FILE, "Writes the summary to this file as well.", "report.txt"),
                    Declared.flag(
                            IDEMPOTENT,
                            "An export that runs or is complete already counts as started, as with 'option idempotent"
                                    + " on'.")),
            List.of(
                    new Description.Example(
                            "run scripts/export-and-watch.rdsh", "starts the documented example and watches it"),
                    new Description.Example(
                            "run scripts/nightly-export.rdsh BUCKET=amzn-s3-demo-bucket",
                            "runs a script with another bucket"),
                    new Description.Example(
                            "run scripts/nightly-export.rdsh --dry-run", "shows what it would do, and starts nothing"),
                    new Description.Example(
                            "run scripts/nightly-export.rdsh --log nightly.log --resume",
                            "goes on after a run that was killed")));

    private RunDescription() {}
}
