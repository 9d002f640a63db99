package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Description.Example;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.command.Parameter.Visibility;
import dev.rdsshell.shell.command.Subject;
import java.util.List;

/** What {@code watch-progress} takes. */
final class WatchDescription {
    static final String TASK = "TASK";
    static final String ALL = "--all";
    static final String SOURCE_ARN = "--source-arn";
    static final String PROFILES = "--profiles";
    static final String REGIONS = "--regions";
    static final String INTERVAL = "--interval";
    static final String TIMEOUT = "--timeout";
    static final String QUIET = "--quiet";
    static final String FAIL_ON_WARNINGS = "--fail-on-warnings";
    static final String THEN = "--then";
    static final String ON_FAILURE = "--on-failure";
    static final String BACKGROUND = "--background";
    static final String FOREGROUND = "--foreground";
    static final String STOP = "--stop";
    static final String OUTPUT = "--output";
    static final String QUERY = "--query";

    /** Also taken by {@code status}. */
    static final Parameter THE_PROFILES = new Parameter(
            PROFILES,
            Arity.MANY,
            false,
            "list",
            Subject.PROFILE,
            List.of(),
            "In the accounts of these profiles. In a name * and ? stand for others; several are separated by commas or blanks.",
            "'prod-*'",
            Visibility.OURS);

    /** Also taken by {@code status}. */
    static final Parameter THE_REGIONS = new Parameter(
            REGIONS,
            Arity.MANY,
            false,
            "list",
            Subject.REGION,
            List.of(),
            "In these regions; without it in each profile's own. Several are separated by commas or blanks.",
            "us-west-2,eu-west-1",
            Visibility.OURS);

    static final Description DESCRIPTION = new Description(
            "watch-progress",
            List.of("watch"),
            Description.Group.EXPORTS,
            "Watches exports until all have ended.",
            "Without names it watches whatever runs, and what starts meanwhile. At a terminal it shows a board, elsewhere a"
                    + " line on stderr for each change; --output json writes one JSON object a line to stdout.\n"
                    + "It ends with 0 when all are complete, 1 when one failed or was canceled, 124 when --timeout ran out,"
                    + " 254 when a task is unknown, 130 when you leave it; the exports go on.\n"
                    + "A service that does not answer never ends it: it says so, and asks again.\n"
                    + "The lines of --then and --on-failure know the export as ${task}, ${status}, ${source}, ${bucket},"
                    + " ${prefix}, ${path}, ${gigabytes}, ${seconds}, ${cause} and ${warnings}, and where it is as ${region},"
                    + " ${profile} and ${account}. They run there. Put them in single quotes.",
            List.of(
                    Declared.words(TASK, Subject.EXPORT_TASK, "The export tasks to watch.", "my-s3-export"),
                    flag(ALL, "Shows also the exports that had ended before. They do not count for the exit code."),
                    Declared.option(
                            SOURCE_ARN,
                            Subject.SOURCE_ARN,
                            "Only exports of this snapshot or cluster.",
                            "arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test"),
                    THE_PROFILES,
                    THE_REGIONS,
                    Declared.duration(
                            INTERVAL,
                            "The time between two looks. Without it 5 to 60 seconds, by how soon something can change.",
                            "30s"),
                    Declared.duration(
                            TIMEOUT,
                            "Ends the watch after this time, in which the machine was awake: a laptop that sleeps uses up none of it. The exports go on.",
                            "2h"),
                    flag(QUIET, "Shows nothing: only the exit code tells."),
                    flag(FAIL_ON_WARNINGS, "Counts an export that skipped something as one that failed."),
                    Declared.option(
                            THEN,
                            Subject.NONE,
                            "A line to run after each export that is complete.",
                            "'s3api list-objects-v2 --bucket ${bucket} --prefix ${task}'"),
                    Declared.option(
                            ON_FAILURE,
                            Subject.NONE,
                            "A line to run after each export that failed or was canceled.",
                            "'describe-export-tasks --export-task-identifier ${task}'"),
                    flag(
                            BACKGROUND,
                            "Goes on behind the prompt, and tells changes above it. Only in an interactive session."),
                    number(
                            FOREGROUND,
                            "Brings a watch back from behind the prompt: that of this number, or the latest."),
                    number(STOP, "Ends a watch behind the prompt: that of this number, or the latest.")),
            List.of(
                    new Example("watch-progress my-s3-export", "watches one export to its end"),
                    new Example("watch --timeout 2h", "watches whatever runs, for two hours at most"),
                    new Example(
                            "watch --profiles 'prod-*' --regions us-west-2,eu-west-1",
                            "watches several accounts and regions on one board"),
                    new Example(
                            "watch-progress my-s3-export --then 'run load.rdsh path=${path}'",
                            "runs a script when the export is complete"),
                    new Example("watch --background", "keeps the prompt; watch --foreground brings the board back"),
                    new Example(
                            "watch-progress my-s3-export --output json --query '[time, status]'",
                            "one JSON array a line for each change")));

    private WatchDescription() {}

    private static Parameter flag(String name, String help) {
        return new Parameter(name, Arity.NONE, false, "boolean", Subject.NONE, List.of(), help, "", Visibility.OURS);
    }

    private static Parameter number(String name, String help) {
        return new Parameter(
                name, Arity.ZERO_OR_ONE, false, "integer", Subject.NONE, List.of(), help, "1", Visibility.OURS);
    }
}
