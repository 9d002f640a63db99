package dev.rdsshell.shell.terminal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;

/** Puts the editor together from JLine's parts and ours, with the settings that the shell's contract needs. */
final class ReaderAssembly {
    /** JLine would write its own troubles into the line being typed. Held, because a logger is forgotten otherwise. */
    private static final Logger JLINE = Logger.getLogger("org.jline");

    private static final long REST_OF_SEQUENCE_MILLISECONDS = 100;

    private final Terminal terminal;
    private final LineEditing editing;
    private final SharedHistory history;

    ReaderAssembly(Terminal terminal, LineEditing editing, SharedHistory history) {
        this.terminal = terminal;
        this.editing = editing;
        this.history = history;
    }

    ShellLineReader reader() {
        JLINE.setLevel(Level.OFF);
        ShellLineReader reader = new ShellLineReader(terminal, editing);
        reader.setParser(new EditorParser(editing.ending()));
        reader.setHighlighter(new HighlightedBuffer(editing.highlighter(), editing::theme));
        settings(reader);
        Map<String, List<String>> names = KeyNames.of(terminal);
        names.values().stream().filter(sent -> sent.size() > 1).forEach(sent -> bindAlike(reader, sent));
        modifiedKeys(reader);
        menuKeys(reader, names);
        historyOf(reader);
        return reader;
    }

    private static void settings(LineReader reader) {
        // "!" in a JMESPath expression is no history event, and a backslash stays in the line.
        reader.setOpt(Option.DISABLE_EVENT_EXPANSION);
        reader.unsetOpt(Option.INSERT_TAB);
        reader.unsetOpt(Option.HISTORY_REDUCE_BLANKS);
        reader.setOpt(Option.BRACKETED_PASTE);
        reader.setOpt(Option.AUTO_FRESH_LINE);
        reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "%M> ");
        reader.setVariable(LineReader.BELL_STYLE, "none");
    }

    /** A key does the same whether the terminal sends what it declares or what most terminals send. */
    private static void bindAlike(ShellLineReader reader, List<String> sent) {
        for (KeyMap<Binding> keys : reader.getKeyMaps().values()) {
            sent.stream()
                    .map(keys::getBound)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(meaning -> sent.forEach(sequence -> keys.bindIfNotBound(meaning, sequence)));
        }
    }

    /** By words with Alt as with Ctrl; a key that means nothing writes nothing. */
    private static void modifiedKeys(ShellLineReader reader) {
        KeyMap<Binding> keys = Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN));
        Map<String, String> words = Map.of("alt-left", LineReader.BACKWARD_WORD, "alt-right", LineReader.FORWARD_WORD);
        Widget nothing = () -> true;
        ModifiedKeys.forEach((name, sequence) ->
                keys.bindIfNotBound(words.containsKey(name) ? new Reference(words.get(name)) : nothing, sequence));
    }

    /** Esc begins the sequences of other keys, so it waits for the rest of one; no longer than nobody notices. */
    private static void menuKeys(ShellLineReader reader, Map<String, List<String>> names) {
        MenuKeys.bind(Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MENU)), names);
        reader.getKeyMaps().values().forEach(keys -> keys.setAmbiguousTimeout(REST_OF_SEQUENCE_MILLISECONDS));
    }

    private void historyOf(ShellLineReader reader) {
        editing.history().file().ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
        reader.setVariable(LineReader.HISTORY_SIZE, editing.history().lines());
        reader.setVariable(LineReader.HISTORY_FILE_SIZE, editing.history().lines());
        reader.setHistory(history);
        history.attach(reader);
    }
}
