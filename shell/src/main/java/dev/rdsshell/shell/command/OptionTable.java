package dev.rdsshell.shell.command;

import dev.rdsshell.shell.line.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of one stage, and which of them a word means.
 *
 * <p>The rules are those of Python's argparse, on which the AWS CLI is built: an exact name always wins; the beginning of
 * exactly one name will do; a dash word that holds a blank, or that is a number, is a value.
 */
final class OptionTable {
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-\\d+|-\\d*\\.\\d+");

    private final Map<String, Parameter> options = new LinkedHashMap<>();
    private final Set<String> notMine;

    /** @param notMine names that another stage has in full: they are no abbreviation of anything here */
    OptionTable(List<Parameter> parameters, Set<String> notMine) {
        parameters.stream()
                .filter(Parameter::isOption)
                .filter(parameter -> !notMine.contains(parameter.name()))
                .forEach(parameter -> options.put(parameter.name(), parameter));
        this.notMine = notMine;
    }

    /** The roles of all words, in their order. */
    List<WordRole> rolesOf(List<Word> words) {
        List<WordRole> roles = new ArrayList<>();
        boolean onlyValues = false;
        for (Word word : words) {
            boolean separates = !onlyValues && word.text().equals("--");
            roles.add(separates ? new WordRole.Separator() : onlyValues ? new WordRole.Value() : roleOf(word));
            onlyValues |= separates;
        }
        return roles;
    }

    /** The option that a word without a value in it names; empty where it names none, or could be several. */
    Optional<Parameter> named(Word word) {
        return roleOf(word) instanceof WordRole.Option option && option.explicit() == null
                ? Optional.of(option.parameter())
                : Optional.empty();
    }

    private WordRole roleOf(Word word) {
        String text = word.text();
        if (text.length() < 2 || text.charAt(0) != '-') {
            return new WordRole.Value();
        }
        List<Parameter> meant = meantBy(nameIn(text));
        if (meant.size() == 1) {
            return new WordRole.Option(meant.get(0), explicitValue(word));
        }
        if (meant.size() > 1) {
            return new WordRole.Ambiguous(meant);
        }
        boolean isValue = NEGATIVE_NUMBER.matcher(text).matches() || text.indexOf(' ') >= 0;
        return isValue ? new WordRole.Value() : new WordRole.Unknown();
    }

    private List<Parameter> meantBy(String name) {
        Parameter exact = options.get(name);
        if (exact != null) {
            return List.of(exact);
        }
        if (!name.startsWith("--") || notMine.contains(name)) {
            return List.of();
        }
        return options.values().stream()
                .filter(option -> option.visibility() != Parameter.Visibility.OURS)
                .filter(option -> option.name().startsWith(name))
                .toList();
    }

    /** {@code --s3-prefix} of {@code --s3-prefix=x}. */
    static String nameIn(String text) {
        int equals = text.indexOf('=');
        return equals < 0 ? text : text.substring(0, equals);
    }

    private static @Nullable Word explicitValue(Word word) {
        int equals = word.text().indexOf('=');
        if (equals < 0) {
            return null;
        }
        int start = Math.min(word.start() + equals + 1, word.end());
        return new Word(word.text().substring(equals + 1), start, word.end(), word.quoted());
    }
}
