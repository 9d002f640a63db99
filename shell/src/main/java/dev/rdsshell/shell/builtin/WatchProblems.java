package dev.rdsshell.shell.builtin;

import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.SourceArn;
import dev.rdsshell.completions.eligibility.SourceLookupRules;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Durations;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.output.InvalidFunctionCall;
import dev.rdsshell.shell.output.InvalidQuery;
import dev.rdsshell.shell.output.Query;
import dev.rdsshell.shell.script.LineCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be wrong with a line of {@code watch-progress}. */
final class WatchProblems {
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);
    private static final List<String> BEHIND_THE_PROMPT =
            List.of(WatchDescription.BACKGROUND, WatchDescription.FOREGROUND, WatchDescription.STOP);

    /** RDS API Reference, StartExportTask; other servers take _ and . as well. */
    private static final Pattern NAME = Pattern.compile("[\\w.-]+");

    private final Arguments arguments;
    private final LineCheck check;

    WatchProblems(Arguments arguments, LineCheck check) {
        this.arguments = arguments;
        this.check = check;
    }

    /** Whatever the session is. */
    List<Problem> ofValues() {
        return Stream.of(
                        duration(WatchDescription.INTERVAL, SHORTEST_INTERVAL),
                        duration(WatchDescription.TIMEOUT, Duration.ZERO),
                        scope(),
                        source(),
                        places(),
                        nowhere(WatchDescription.PROFILES),
                        nowhere(WatchDescription.REGIONS),
                        name(),
                        output(),
                        query(),
                        form(WatchDescription.THEN),
                        form(WatchDescription.ON_FAILURE),
                        number(WatchDescription.FOREGROUND),
                        number(WatchDescription.STOP))
                .flatMap(Optional::stream)
                .toList();
    }

    /** In this session. */
    List<Problem> in(Preparation preparation) {
        return Stream.of(
                        line(WatchDescription.THEN, preparation),
                        line(WatchDescription.ON_FAILURE, preparation),
                        behindThePrompt(preparation))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Problem> duration(String option, Duration least) {
        return arguments
                .word(option)
                .filter(word -> Durations.parse(word.text())
                        .filter(duration -> duration.compareTo(least) >= 0)
                        .isEmpty())
                .map(word -> BuiltIn.problem(
                        "'" + word.text() + "' is no duration for " + option + ".",
                        "Write 30s, 10m or 2h; a bare number is seconds." + (least.isZero() ? "" : " At least 1s."),
                        word));
    }

    private boolean names() {
        return !arguments.values(WatchDescription.TASK).isEmpty();
    }

    private Optional<Problem> scope() {
        boolean both = names() && (arguments.has(WatchDescription.ALL) || arguments.has(WatchDescription.SOURCE_ARN));
        return both
                ? Optional.of(BuiltIn.problem(
                        "Either export tasks by name, or --all or --source-arn.",
                        "Leave the names out, or leave the option out."))
                : Optional.empty();
    }

    /** The service answers what is no ARN with an empty list, which would look as if there were nothing to watch. */
    private Optional<Problem> source() {
        return arguments
                .word(WatchDescription.SOURCE_ARN)
                .filter(word -> SourceArn.parse(word.text()).isEmpty())
                .map(word -> {
                    Finding wrong = SourceLookupRules.arn(word.text(), "us-west-2");
                    return BuiltIn.problem("'" + word.text() + "': " + wrong.problem(), wrong.advice(), word);
                });
    }

    private Optional<Problem> places() {
        boolean several = arguments.has(WatchDescription.PROFILES) || arguments.has(WatchDescription.REGIONS);
        return names() && several
                ? Optional.of(BuiltIn.problem(
                        "The name of an export task belongs to one account and region.",
                        "Watch it with --profile and --region, or leave the names out."))
                : Optional.empty();
    }

    private Optional<Problem> nowhere(String option) {
        return arguments
                .word(option)
                .filter(word -> arguments.values(option).stream()
                        .allMatch(value -> value.replace(",", "").isBlank()))
                .map(word -> BuiltIn.problem(
                        option + " names none.", "Name one or more, or leave it out for the session's.", word));
    }

    /** What no export can be called would be awaited for good. */
    private Optional<Problem> name() {
        return arguments.values(WatchDescription.TASK).stream()
                .filter(name -> !NAME.matcher(name).matches())
                .findFirst()
                .map(name -> BuiltIn.problem(
                        "'" + name + "' cannot be the name of an export task.",
                        "Without a name, all that runs is watched; describe-export-tasks shows the names."));
    }

    private Optional<Problem> output() {
        return arguments
                .word(WatchDescription.OUTPUT)
                .filter(form -> !form.text().equals("json"))
                .map(form -> BuiltIn.problem(
                        "watch-progress has no output in the form " + form.text() + ".",
                        "--output json writes one JSON object a line; without it changes are told on stderr.",
                        form));
    }

    private Optional<Problem> query() {
        Optional<Word> query = arguments.word(WatchDescription.QUERY);
        if (query.isPresent() && !arguments.has(WatchDescription.OUTPUT)) {
            return Optional.of(BuiltIn.problem("--query has nothing to choose from.", "Add --output json."));
        }
        return query.flatMap(WatchProblems::wrongFunction);
    }

    /** Everything else about a query is said for each command alike. */
    private static Optional<Problem> wrongFunction(Word query) {
        try {
            Query.parse(query.text());
            return Optional.empty();
        } catch (InvalidFunctionCall e) {
            return Optional.of(BuiltIn.problem("Bad value for --query: " + e.getMessage(), e.picture(), query));
        } catch (InvalidQuery saidAlready) {
            return Optional.empty();
        }
    }

    /** Whether the line can be understood at all, before hours are spent waiting for it. */
    private Optional<Problem> form(String option) {
        return arguments.word(option).flatMap(line -> FollowUp.problem(line.text(), check)
                .map(wrong -> BuiltIn.problem("The line of " + option + ": " + wrong.message(), wrong.advice(), line)));
    }

    private Optional<Problem> line(String option, Preparation preparation) {
        if (form(option).isPresent()) {
            return Optional.empty();
        }
        try {
            arguments
                    .value(option)
                    .ifPresent(line -> FollowUp.check(
                            line,
                            preparation.session().variables(),
                            preparation.clock().instant()));
            return Optional.empty();
        } catch (FailureException e) {
            return Optional.of(BuiltIn.problem(
                    "The line of " + option + ": " + e.failure().message(),
                    e.failure().advice()));
        }
    }

    private Optional<Problem> behindThePrompt(Preparation preparation) {
        List<String> given = BEHIND_THE_PROMPT.stream().filter(arguments::has).toList();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.size() > 1) {
            return Optional.of(BuiltIn.problem("Either " + String.join(" or ", given) + ".", "Leave one out."));
        }
        if (preparation.mode() != Preparation.Mode.INTERACTIVE) {
            return Optional.of(BuiltIn.problem(
                    given.get(0) + " needs an interactive session: behind its prompt the watch goes on.",
                    "Elsewhere the system's shell runs it in the background, with & at the end."));
        }
        boolean shows = arguments.has(WatchDescription.QUIET) || arguments.has(WatchDescription.OUTPUT);
        return shows
                ? Optional.of(BuiltIn.problem(
                        given.get(0) + " tells changes above the prompt.", "Leave --quiet and --output out."))
                : Optional.empty();
    }

    private Optional<Problem> number(String option) {
        return arguments
                .word(option)
                .filter(word -> !word.text().matches("[0-9]{1,9}"))
                .map(word -> BuiltIn.problem(
                        "'" + word.text() + "' is no number of a watch.",
                        "status lists those behind the prompt.",
                        word));
    }
}
