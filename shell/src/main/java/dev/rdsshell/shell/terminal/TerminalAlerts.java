package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.output.SafeText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * Bell, title and desktop notification, as control sequences that move no cursor.
 *
 * <pre>
 *   BEL                                 every terminal
 *   ESC ] 2 ; text BEL                  the title of the window; ESC [ 22 ; 2 t keeps the one before, 23 gives it back
 *   ESC ] 9 ; text BEL                  a notification: iTerm2, kitty, WezTerm, Ghostty, ConEmu
 *   ESC ] 777 ; notify ; title ; text   a notification: foot, urxvt, Ghostty, WezTerm, terminals with VTE
 * </pre>
 */
final class TerminalAlerts {
    private static final String BELL = "\007";
    private static final String OSC = "\033]";
    private static final String KEEP_TITLE = "\033[22;2t";
    private static final String GIVE_TITLE_BACK = "\033[23;2t";
    private static final Set<String> WITH_9 = Set.of("iterm.app", "wezterm", "ghostty");

    private final Environment environment;
    private boolean titled;

    TerminalAlerts(Environment environment) {
        this.environment = environment;
    }

    /** @param message empty for the bell alone */
    String alert(String message) {
        if (isDumb()) {
            return "";
        }
        String safe = SafeText.line(message).replace(';', ',');
        return message.isEmpty() ? BELL : notification(safe) + BELL;
    }

    private String notification(String safe) {
        if (WITH_9.contains(program()) || term().startsWith("xterm-kitty") || isSet("ConEmuPID")) {
            return OSC + "9;" + safe + BELL;
        }
        boolean with777 = term().startsWith("foot") || term().startsWith("rxvt-unicode") || isSet("VTE_VERSION");
        return with777 ? OSC + "777;notify;RDS Shell;" + safe + BELL : "";
    }

    /** @param text empty gives back the title that was there before the first one */
    synchronized String title(String text) {
        if (isDumb() || (text.isEmpty() && !titled)) {
            return "";
        }
        if (text.isEmpty()) {
            titled = false;
            return GIVE_TITLE_BACK;
        }
        String begin = titled ? "" : KEEP_TITLE;
        titled = true;
        return begin + OSC + "2;" + SafeText.line(text) + BELL;
    }

    /** For the clipboard of the desktop (xterm control sequences, OSC 52). Terminals that do not know it ignore it. */
    String copy(String text) {
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return isDumb() ? "" : OSC + "52;c;" + encoded + BELL;
    }

    /** The console of Linux and the like write a title out as text. */
    private boolean isDumb() {
        return term().isEmpty() || term().equals("dumb") || term().equals("linux");
    }

    private String term() {
        return environment.find("TERM").orElse("");
    }

    private String program() {
        return environment.find("TERM_PROGRAM").orElse("").toLowerCase(Locale.ROOT);
    }

    private boolean isSet(String variable) {
        return environment.findNonEmpty(variable).isPresent();
    }
}
