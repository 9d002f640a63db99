package dev.rdsshell.shell.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/**
 * Names of keys and what a terminal sends for them: {@code up down left right home end page-up page-down insert delete
 * backspace enter tab shift-tab escape f1}–{@code f12 ctrl-a}–{@code ctrl-z alt-a}–{@code alt-z}, those of
 * {@link ModifiedKeys}, and around a pasted text {@code paste-begin} and {@code paste-end}. What a terminal declares and what
 * terminals send in practice are not always the same, so both count.
 */
final class KeyNames {
    private final Map<String, List<String>> sequences = new LinkedHashMap<>();

    private KeyNames() {}

    /** What this terminal may send, by the key's name. */
    static Map<String, List<String>> of(Terminal terminal) {
        KeyNames names = new KeyNames();
        names.letters();
        names.movement(terminal);
        names.functions(terminal);
        names.modified();
        return names.sequences;
    }

    private void letters() {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            add("ctrl-" + letter, KeyMap.ctrl(Character.toUpperCase(letter)));
            add("alt-" + letter, KeyMap.alt(letter));
        }
        // These four are sent by keys of their own.
        sequences.remove("ctrl-h");
        sequences.remove("ctrl-i");
        sequences.remove("ctrl-j");
        sequences.remove("ctrl-m");
    }

    private void movement(Terminal terminal) {
        add("enter", "\r", "\n");
        add("tab", "\t");
        add("shift-tab", KeyMap.key(terminal, Capability.key_btab), "\033[Z");
        add("backspace", KeyMap.del(), "\b");
        add("escape", KeyMap.esc());
        add("up", KeyMap.key(terminal, Capability.key_up), "\033[A", "\033OA");
        add("down", KeyMap.key(terminal, Capability.key_down), "\033[B", "\033OB");
        add("right", KeyMap.key(terminal, Capability.key_right), "\033[C", "\033OC");
        add("left", KeyMap.key(terminal, Capability.key_left), "\033[D", "\033OD");
        add("home", KeyMap.key(terminal, Capability.key_home), "\033[H", "\033OH", "\033[1~");
        add("end", KeyMap.key(terminal, Capability.key_end), "\033[F", "\033OF", "\033[4~");
        add("page-up", KeyMap.key(terminal, Capability.key_ppage), "\033[5~");
        add("page-down", KeyMap.key(terminal, Capability.key_npage), "\033[6~");
        add("insert", KeyMap.key(terminal, Capability.key_ic), "\033[2~");
        add("delete", KeyMap.key(terminal, Capability.key_dc), "\033[3~");
        add("paste-begin", "\033[200~");
        add("paste-end", "\033[201~");
    }

    private void functions(Terminal terminal) {
        add("f1", KeyMap.key(terminal, Capability.key_f1), "\033OP", "\033[11~", "\033[[A");
        add("f2", KeyMap.key(terminal, Capability.key_f2), "\033OQ", "\033[12~", "\033[[B");
        add("f3", KeyMap.key(terminal, Capability.key_f3), "\033OR", "\033[13~", "\033[[C");
        add("f4", KeyMap.key(terminal, Capability.key_f4), "\033OS", "\033[14~", "\033[[D");
        add("f5", KeyMap.key(terminal, Capability.key_f5), "\033[15~", "\033[[E");
        add("f6", KeyMap.key(terminal, Capability.key_f6), "\033[17~");
        add("f7", KeyMap.key(terminal, Capability.key_f7), "\033[18~");
        add("f8", KeyMap.key(terminal, Capability.key_f8), "\033[19~");
        add("f9", KeyMap.key(terminal, Capability.key_f9), "\033[20~");
        add("f10", KeyMap.key(terminal, Capability.key_f10), "\033[21~");
        add("f11", KeyMap.key(terminal, Capability.key_f11), "\033[23~");
        add("f12", KeyMap.key(terminal, Capability.key_f12), "\033[24~");
    }

    private void modified() {
        add("alt-backspace", "\033\177", "\033\b");
        ModifiedKeys.forEach((name, sequence) ->
                sequences.computeIfAbsent(name, none -> new ArrayList<>()).add(sequence));
    }

    private void add(String name, String... sent) {
        List<String> known = new ArrayList<>();
        for (String sequence : sent) {
            if (sequence != null && !sequence.isEmpty() && !known.contains(sequence)) {
                known.add(sequence);
            }
        }
        sequences.put(name, known);
    }
}
