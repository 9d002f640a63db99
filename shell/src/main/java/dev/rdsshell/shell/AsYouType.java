package dev.rdsshell.shell;

import dev.rdsshell.shell.completion.LineReview;
import dev.rdsshell.shell.completion.LineUsage;
import dev.rdsshell.shell.completion.Review;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.terminal.LineHighlighter;
import dev.rdsshell.shell.terminal.LineHint;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What a line looks like while it is being typed, and the row of help below it. Both ask the same review of the line. */
final class AsYouType implements LineHighlighter, LineHint {
    private static final Reviewed NOTHING = new Reviewed("", new Review(List.of(), Optional.empty()));

    private final LineReview reviewer;
    private final LineUsage usage;
    private final BooleanSupplier isOn;
    private Reviewed last = NOTHING;

    private record Reviewed(String line, Review review) {}

    /** @param isOn asked for every key: a person may turn all of it off */
    AsYouType(LineReview reviewer, LineUsage usage, BooleanSupplier isOn) {
        this.reviewer = reviewer;
        this.usage = usage;
        this.isOn = isOn;
    }

    @Override
    public List<Range> highlight(String buffer) {
        return isOn.getAsBoolean()
                ? review(buffer).pieces().stream().map(AsYouType::range).toList()
                : List.of();
    }

    @Override
    public StyledLine below(String buffer, int cursor) {
        if (!isOn.getAsBoolean()) {
            return StyledLine.EMPTY;
        }
        return review(buffer).wrong().map(AsYouType::why).orElseGet(() -> usage.at(buffer, cursor));
    }

    /** More is known of the account now: the same line may look different. From any thread. */
    synchronized void lookAnew() {
        last = NOTHING;
    }

    private synchronized Review review(String buffer) {
        if (!last.line().equals(buffer)) {
            last = new Reviewed(buffer, reviewer.of(buffer));
        }
        return last.review();
    }

    private static StyledLine why(Failure failure) {
        String advice = failure.advice().isEmpty() ? "" : " " + failure.advice();
        String what = failure.message().lines().findFirst().orElse("");
        return StyledLine.of(what, Style.BAD).and(advice, Style.DIM);
    }

    private static Range range(Review.Piece piece) {
        Style style =
                switch (piece.meaning()) {
                    case COMMAND -> Style.BOLD;
                    case OPTION -> Style.ACCENT;
                    case WRONG -> Style.BAD;
                };
        return new Range(piece.start(), piece.end(), style);
    }
}
