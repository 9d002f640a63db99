package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.FailureException;
import java.util.List;

/**
 * What we add to a command that is declared elsewhere, such as {@code --watch} to {@code start-export-task}: options of
 * ours, and what they change about preparing and running. The additions of a command stand around it like shells: the
 * first one of the list is asked first, and decides when and with what the next one is asked.
 *
 * <pre>
 *   --like          fills in arguments, then asks the next
 *   --idempotent    asks the next, and puts another {@link Ready} in the place of its answer
 * </pre>
 */
public interface Addition {

    /** Whether it belongs to the command of that name, such as {@code start-export-task}. */
    boolean isFor(String command);

    /** Its options; {@link Parameter.Visibility#OURS}, so that none of them is ever abbreviated or in the way. */
    List<Parameter> parameters();

    /** Lines for the help of the command. */
    default List<Description.Example> examples() {
        return List.of();
    }

    /** Whether a line of these words may leave required parameters out, because it takes them from elsewhere. */
    default boolean relaxesRequired(List<String> words) {
        return false;
    }

    /** As {@link Command#problemsOfValues}: what is wrong with the values of its options. */
    default List<Problem> problemsOfValues(Arguments arguments) {
        return List.of();
    }

    /** The second step: what holds for {@link Command#prepare} holds here. */
    Prepared prepare(Arguments arguments, Preparation preparation, Step next);

    /** The additions behind this one, and at last the command itself. */
    @FunctionalInterface
    interface Step {
        Prepared prepare(Arguments arguments, Preparation preparation);

        /** What the rest of the line says, for whoever helps to complete one that is refused; empty where nobody can tell. */
        default List<Filled> values(Arguments arguments, Preparation preparation) {
            try {
                return prepare(arguments, preparation).values();
            } catch (FailureException unknown) {
                return List.of();
            }
        }
    }

    /** A step that goes through all of these, the first one outermost, before it comes to the command's own. */
    static Step around(List<Addition> additions, Step command) {
        Step step = command;
        for (int index = additions.size() - 1; index >= 0; index--) {
            Addition addition = additions.get(index);
            Step next = step;
            step = (arguments, preparation) -> addition.prepare(arguments, preparation, next);
        }
        return step;
    }
}
