package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.ReadyRequest;
import dev.rdsshell.shell.output.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The prompt checks by itself: only what matters is told, and a person decides. */
record PromptedCheck(ExportCheck check) implements Gate {
    private static final Set<Condition> PASSING = Set.of(Condition.SLOT_FREE, Condition.SOURCE_IDLE);
    private static final Set<String> ON_THE_WAY = Set.of("creating", "copying");

    @Override
    public Optional<Outcome> admit(ReadyRequest request, Execution execution) {
        Console console = execution.console();
        Review review = review(request, execution);
        told(review, execution).forEach(console::notice);
        if (!review.blocks() || isWanted(console)) {
            return Optional.empty();
        }
        console.notice(WantedCheck.NOTHING);
        return Optional.of(WantedCheck.STOPPED);
    }

    @Override
    public Foreseen foreseen(ReadyRequest request, Execution execution) {
        Review review = review(request, execution);
        return Foreseen.of(told(review, execution), review.blocks())
                .and(StartClaims.foreseen(request, review.running(), execution));
    }

    @Override
    public Foreseen foreseenInQueue(ReadyRequest request, Execution execution) {
        Review review = review(request, execution).without(PromptedCheck::passes);
        return Foreseen.of(told(review, execution), review.blocks()).and(StartClaims.inQueue(request, execution));
    }

    /** Whether the queue waits until it is over. */
    private static boolean passes(Finding finding) {
        return PASSING.contains(finding.condition())
                || (finding.condition() == Condition.SOURCE_AVAILABLE && ON_THE_WAY.contains(finding.value()));
    }

    private static List<StyledLine> told(Review review, Execution execution) {
        List<StyledLine> lines =
                new ArrayList<>(WantedCheck.report(review.findings(), execution).grave());
        review.remarks().forEach(remark -> lines.add(StyledLine.of(remark)));
        return lines;
    }

    /** A check that cannot be done says so, and leaves it to the start to fail. */
    private Review review(ReadyRequest request, Execution execution) {
        try {
            return check.review(request, execution);
        } catch (FailureException failed) {
            if (failed.failure() instanceof Failure.Interrupted) {
                execution.console().notice(WantedCheck.NOTHING);
                throw failed;
            }
            return Review.failed(failed.failure());
        }
    }

    private static boolean isWanted(Console console) {
        return console.ask("Start it all the same? [y/N]", false)
                .map(String::strip)
                .filter(answer -> answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes"))
                .isPresent();
    }
}
