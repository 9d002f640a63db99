package dev.rdsshell.shell.completion;

import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Values that the service is certain to refuse, by what they name and by what has been looked up in the account. */
public final class ValueObstacles {
    /** The others only look at a thing, in whatever state it is. */
    private static final Set<String> CHANGING = Set.of("start-export-task", "cancel-export-task");

    private final LineReview.Account account;

    public ValueObstacles(LineReview.Account account) {
        this.account = account;
    }

    /**
     * Why a value of one argument cannot work as it stands.
     *
     * @param command by its name
     * @param line all that it is given
     */
    public Optional<String> obstacle(String command, Arguments line, Argument argument) {
        return ValueRules.problems(command, line, argument)
                .map(problem -> problem.failure().message())
                .findFirst()
                .or(() -> inAccount(command, line, argument));
    }

    private Optional<String> inAccount(String command, Arguments line, Argument argument) {
        return CHANGING.contains(command)
                ? argument.values().stream()
                        .flatMap(word -> obstacle(argument.parameter(), word, command, line.valuesByName()).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** One for each word that cannot work as it stands. */
    Stream<Problem> problems(Command command, Arguments arguments) {
        String name = command.description().name();
        return CHANGING.contains(name)
                ? arguments.given().stream().flatMap(argument -> problems(argument, name, arguments.valuesByName()))
                : Stream.empty();
    }

    private Stream<Problem> problems(Argument argument, String command, Map<String, List<String>> given) {
        return argument.values().stream().flatMap(word -> obstacle(argument.parameter(), word, command, given).stream()
                .map(why -> problem(word, why)));
    }

    private Optional<String> obstacle(Parameter parameter, Word word, String command, Map<String, List<String>> given) {
        return account.obstacle(parameter.subject(), new Wanted(word.text(), command, given));
    }

    private static Problem problem(Word word, String why) {
        return new Problem(new Failure.InvalidLine(why + ".", "Tab lists what can work."), word);
    }
}
