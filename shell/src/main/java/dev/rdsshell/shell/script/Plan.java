package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Claim;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.output.SafeText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a dry run prints: each line with its references replaced, and for one that would write or wait its whole request.
 *
 * <pre>
 *   nightly.rdsh:12: set BUCKET = amzn-s3-demo-bucket
 *   nightly.rdsh:21: start-export-task
 *       --export-task-identifier nightly-2026-01-31
 *       --s3-bucket-name amzn-s3-demo-bucket          (default)
 * </pre>
 */
public final class Plan implements RunWatcher {
    private static final List<String> OTHER_SCRIPTS = List.of("run", "include");

    private final Console console;
    private final Variables variables;
    private final Map<String, String> claimed = new HashMap<>();
    private final Shares shares = new Shares();
    private int held;
    private int blocked;

    public Plan(Console console, Variables variables) {
        this.console = console;
        this.variables = variables;
    }

    @Override
    public void begins(RunLine line) {
        if (runsOthers(line)) {
            write(line.place() + ": " + InnerLine.written(line.words()));
        }
    }

    @Override
    public void ends(RunLine line, End end) {
        if (end.outcome().orElse(Outcome.ok()) instanceof Outcome.Rehearsed rehearsed) {
            held++;
            write(line.place() + ": " + rehearsed.command());
            rehearsed.values().forEach(value -> write("    " + text(value)));
            tell(shares.taking(claiming(rehearsed.foreseen().get(), line.place())), line.place());
        } else if (!runsOthers(line) && end.exitCode() == 0) {
            write(line.place() + ": " + InnerLine.written(line.words()));
        }
    }

    /** The place stands there, too: what is found goes another way than the plan. */
    private void tell(Foreseen foreseen, String place) {
        if (!foreseen.lines().isEmpty()) {
            console.notice(place + ":");
        }
        foreseen.lines().forEach(console::notice);
        blocked += foreseen.blocks() ? 1 : 0;
    }

    private Foreseen claiming(Foreseen alone, String place) {
        Foreseen foreseen = alone;
        for (Claim claim : alone.claims()) {
            String first = claimed.putIfAbsent(claim.key(), place);
            if (first != null) {
                foreseen = foreseen.and(claim.again().apply(first));
            }
        }
        return foreseen;
    }

    @Override
    public void finished(int exitCode) {
        if (exitCode == 0) {
            console.notice("A dry run: " + held + (held == 1 ? " line was" : " lines were") + " prepared and not run"
                    + (blocked == 0 ? "." : ", " + blocked + " of them cannot work."));
        }
    }

    /** Whether a line of it is certain to fail. */
    public boolean isBlocked() {
        return blocked > 0;
    }

    private static boolean runsOthers(RunLine line) {
        return OTHER_SCRIPTS.contains(line.words().texts().get(0));
    }

    private static String text(Filled value) {
        String words = value.name().startsWith("-") ? value.name() + " " + value.value() : value.value();
        String origin = value.origin().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return value.origin() == Filled.Origin.LINE ? words : words + "    (" + origin + ")";
    }

    private void write(String line) {
        console.data(SafeText.lines(variables.hide(line)) + "\n");
    }
}
