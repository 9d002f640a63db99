package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.config.Connection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line that is ready to become a call of AWS, for whoever looks at the call before it is made. */
public interface ReadyRequest extends Ready {

    /** The call that a line makes, whatever it does before or after it; empty where it makes none. */
    static Optional<ReadyRequest> of(Ready line) {
        return line.innermost() instanceof ReadyRequest request ? Optional.of(request) : Optional.empty();
    }

    Operation operation();

    Connection connection();

    /** The members of the request by the API's names: texts, numbers, truths, lists and maps. */
    Map<String, @Nullable Object> parameters();

    /** Which part of all pages is wanted, by option, such as {@code --max-items}. */
    Map<String, String> pageOptions();

    /** Another document, to be shown in the form and with the query that the line asks for. */
    Outcome.Answered answered(Map<String, @Nullable Object> document, String title, Execution execution);
}
