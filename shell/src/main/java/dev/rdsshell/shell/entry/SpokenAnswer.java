package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer to the question for a value. Pure.
 *
 * <pre>
 *   7              the row that was read out under this number
 *   '7'            the value 7
 *   stock          a name, or a part of one
 *   shop 'a b'     of a list two items, of anything else one value
 * </pre>
 */
record SpokenAnswer(String text) {
    private static final String OUT = "-";
    private static final String MORE = "+";
    private static final String ABOUT = "?";
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]*}");

    boolean isNothing() {
        return text.isEmpty();
    }

    /** Whether the value that is there is to be taken out. */
    boolean takesOut() {
        return text.equals(OUT);
    }

    boolean readsOn() {
        return text.equals(MORE);
    }

    boolean asksAbout() {
        return text.equals(ABOUT);
    }

    /** Whether it is written as it is to stand in the line. */
    boolean isQuoted() {
        return text.startsWith("'") || text.startsWith("\"");
    }

    /** The number of a row; where rows have numbers, but for a number that is asked for itself. */
    Optional<Integer> row(Parameter parameter, boolean hasRows) {
        boolean isNumber = parameter.type().equals("integer") && !hasRows;
        return ROW.matcher(text).matches() && !isNumber ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /** The items of a list, cut as a line is, so that a quoted one may hold blanks; else the whole as the only one. */
    List<SpokenAnswer> items(Parameter parameter) {
        Words words = words();
        return parameter.arity() == Arity.MANY && isCutCleanly(words)
                ? words.words().stream().map(this::item).toList()
                : List.of(this);
    }

    private SpokenAnswer item(Word word) {
        return new SpokenAnswer(text.substring(word.start(), word.end()));
    }

    /** JSON is one word, whatever blanks and quotes are in it, and so is what no line could hold. */
    private boolean isCutCleanly(Words words) {
        boolean isJson = text.startsWith("[") || text.startsWith("{");
        return !isJson && words.ending() == Words.Ending.WHOLE && lastEnd(words) == text.length();
    }

    /** As it stands in the line: what is quoted or names a variable as it is, all else so that it is read back as one word. */
    String written() {
        Words words = words();
        boolean isWord = words.size() == 1 && isCutCleanly(words);
        String withoutReferences = REFERENCE.matcher(text).replaceAll("_");
        boolean names = !withoutReferences.equals(text)
                && Quoting.quote(withoutReferences).equals(withoutReferences);
        return (isWord && isQuoted()) || names ? text : Quoting.quote(text);
    }

    private Words words() {
        return Tokenizer.tokenize(text, Expansion.none());
    }

    private static int lastEnd(Words words) {
        return words.words().stream().mapToInt(Word::end).max().orElse(0);
    }
}
