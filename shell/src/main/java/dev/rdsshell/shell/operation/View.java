package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.config.AwsSettings;
import dev.rdsshell.shell.config.PresentationSettings;
import dev.rdsshell.shell.config.TimestampFormat;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.InvalidFunctionCall;
import dev.rdsshell.shell.output.InvalidQuery;
import dev.rdsshell.shell.output.OutputFormat;
import dev.rdsshell.shell.output.Presentation;
import dev.rdsshell.shell.output.Query;
import dev.rdsshell.shell.output.TableColour;
import java.util.Optional;

/**
 * How an answer is to be shown, known before the call is made: a wrong form or query never costs a started export.
 *
 * @param colour {@code on}, {@code off} or {@code auto}
 * @param pager the command line of the pager, or the empty text
 */
record View(OutputFormat format, Optional<Query> query, String colour, String pager, boolean wireTimestamps) {

    /** @throws FailureException for a form that does not exist or a query that cannot be understood */
    static View of(AwsSettings settings) {
        PresentationSettings shown = settings.presentation();
        return new View(
                format(shown.output().value()),
                shown.query().map(View::query),
                shown.colour(),
                shown.pager().orElse(""),
                settings.timestamps() == TimestampFormat.WIRE);
    }

    private static OutputFormat format(String word) {
        return OutputFormat.find(word)
                .orElseThrow(() -> new FailureException(new Failure.General(
                        "Unknown output type: " + word,
                        "Set output to one of " + String.join(", ", OutputFormat.words()) + ".")));
    }

    private static Query query(String text) {
        try {
            return Query.parse(text);
        } catch (InvalidFunctionCall e) {
            throw new FailureException(
                    new Failure.General(
                            "--query cannot work: " + e.getMessage(), e.picture() + "\nNothing has been sent."),
                    e);
        } catch (InvalidQuery e) {
            throw new FailureException(
                    new Failure.InvalidLine("--query cannot be understood: " + e.getMessage(), e.picture()), e);
        }
    }

    Presentation on(Capabilities terminal) {
        boolean coloured =
                colour.equals("on") || (colour.equals("auto") && terminal.outputIsTerminal() && terminal.colour());
        boolean paged = terminal.outputIsTerminal() && !pager.isEmpty();
        TableColour used = coloured ? (paged ? TableColour.PAGED : TableColour.DIRECT) : TableColour.NONE;
        int width = terminal.outputIsTerminal() ? terminal.columns() : Presentation.DEFAULT_WIDTH;
        return new Presentation(format, query.orElse(null), used, width);
    }
}
