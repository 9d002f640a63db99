package dev.rdsshell.shell.command;

import dev.rdsshell.shell.line.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One pass over a line: takes the options that it knows and their values, and leaves the rest to the next stage.
 *
 * <p>Goes on after a problem, so that an editor can mark all of them.
 */
final class ArgumentStage {
    private final List<Word> words;
    private final List<WordRole> roles;
    private final List<Argument> given = new ArrayList<>();
    private final List<Integer> rest = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Parameter> mentioned = new HashSet<>();
    private int next;

    private ArgumentStage(OptionTable options, List<Word> words) {
        this.words = words;
        this.roles = options.rolesOf(words);
    }

    /**
     * What a pass made of the words.
     *
     * @param rest the places, in the list of words, of those that no option took
     * @param roles of all words
     * @param mentioned the parameters that were named, also those whose value is wrong
     */
    record Result(
            List<Argument> given,
            List<Integer> rest,
            List<WordRole> roles,
            List<Problem> problems,
            Set<Parameter> mentioned) {

        boolean isValue(int index) {
            return roles.get(index) instanceof WordRole.Value;
        }
    }

    static Result scan(OptionTable options, List<Word> words) {
        return new ArgumentStage(options, words).scan();
    }

    private Result scan() {
        while (next < words.size()) {
            int here = next++;
            WordRole role = roles.get(here);
            if (role instanceof WordRole.Option option) {
                take(words.get(here), option);
            } else if (role instanceof WordRole.Ambiguous ambiguous) {
                problems.add(ArgumentProblems.ambiguous(words.get(here), ambiguous.candidates()));
            } else {
                rest.add(here);
            }
        }
        return new Result(given, rest, roles, problems, mentioned);
    }

    private void take(Word written, WordRole.Option option) {
        Parameter parameter = option.parameter();
        Word explicit = option.explicit();
        mentioned.add(parameter);
        if (explicit != null && parameter.arity() == Parameter.Arity.NONE) {
            problems.add(ArgumentProblems.takesNoValue(parameter, written, explicit));
            return;
        }
        List<Word> values = explicit == null ? following(parameter.arity()) : List.of(explicit);
        if (values.isEmpty() && parameter.arity() == Parameter.Arity.ONE) {
            problems.add(ArgumentProblems.needsValue(parameter, written));
            return;
        }
        given.add(new Argument(parameter, written, values));
    }

    private List<Word> following(Parameter.Arity arity) {
        int most =
                switch (arity) {
                    case NONE -> 0;
                    case ONE, ZERO_OR_ONE -> 1;
                    case MANY -> Integer.MAX_VALUE;
                };
        List<Word> values = new ArrayList<>();
        while (values.size() < most && next < words.size() && roles.get(next) instanceof WordRole.Value) {
            values.add(words.get(next++));
        }
        return values;
    }
}
