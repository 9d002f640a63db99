package dev.rdsshell.shell.terminal;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jline.utils.InfoCmp;

/**
 * What a kind of terminal can do, known before JLine asks: it would write a warning with a stack trace about a kind that this
 * machine does not know, such as {@code xterm-kitty} on a server, or where {@code infocmp} is missing.
 */
final class TerminalDescription {
    /** What JLine itself knows of these is what {@code infocmp} says, without starting that program for it. */
    private static final List<String> WELL_KNOWN = List.of("xterm", "xterm-256color", "screen", "screen-256color");

    /** Kinds that understand what an xterm does. */
    private static final List<String> LIKE_XTERM = List.of(
            "xterm",
            "tmux",
            "screen",
            "alacritty",
            "foot",
            "wezterm",
            "ghostty",
            "kitty",
            "rxvt",
            "st-",
            "konsole",
            "gnome",
            "vte");

    private TerminalDescription() {}

    /** @param type the value of TERM */
    static void makeKnown(String type) {
        WELL_KNOWN.forEach(TerminalDescription::takeDefault);
        try {
            InfoCmp.getInfoCmp(type);
        } catch (IOException unknownHere) {
            takeNearest(type);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            takeNearest(type);
        }
    }

    private static void takeDefault(String type) {
        InfoCmp.setLoadedInfoCmp(type, () -> InfoCmp.getDefaultInfoCmp(type));
    }

    private static void takeNearest(String type) {
        String nearest = Stream.concat(
                        LIKE_XTERM.stream().filter(type::startsWith).map(like -> "xterm-256color"), Stream.of("ansi"))
                .findFirst()
                .orElseThrow();
        InfoCmp.setLoadedInfoCmp(type, () -> InfoCmp.getDefaultInfoCmp(nearest));
    }
}
