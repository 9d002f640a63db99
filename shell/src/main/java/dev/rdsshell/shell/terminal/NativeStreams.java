package dev.rdsshell.shell.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.nativ.CLibrary;
import org.jline.nativ.CLibrary.WinSize;
import org.jline.nativ.JLineNativeLoader;

/**
 * The streams of this process. Linux says by a link what a descriptor is connected to, which spares loading a native
 * library for a command whose output is piped; only where the link leaves it open is the library asked.
 */
final class NativeStreams implements StandardStreams {
    private static final Path LINKS = Path.of("/proc/self/fd");

    @Override
    public boolean isTerminal(int descriptor) {
        String target = target(descriptor);
        return isTerminalDevice(target) || (!isKnownOther(target) && asksTerminal(descriptor));
    }

    @Override
    public Optional<WindowSize> size(int descriptor) {
        try {
            JLineNativeLoader.initialize();
            WinSize size = new WinSize();
            boolean known = CLibrary.ioctl(descriptor, CLibrary.TIOCGWINSZ, size) == 0;
            return known && size.ws_col > 0 && size.ws_row > 0
                    ? Optional.of(new WindowSize(size.ws_col, size.ws_row))
                    : Optional.empty();
        } catch (RuntimeException | LinkageError noLibrary) {
            return Optional.empty();
        }
    }

    private static boolean isTerminalDevice(String target) {
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    }

    /** A pipe, a socket, a file, nothing. A console of a container is none of these, and the library has to tell. */
    private static boolean isKnownOther(String target) {
        return target.startsWith("pipe:")
                || target.startsWith("socket:")
                || target.equals("/dev/null")
                || (target.startsWith("/") && !target.startsWith("/dev/"));
    }

    private static String target(int descriptor) {
        try {
            return Files.readSymbolicLink(LINKS.resolve(Integer.toString(descriptor)))
                    .toString();
        } catch (IOException | UnsupportedOperationException notLinux) {
            return "";
        }
    }

    private static boolean asksTerminal(int descriptor) {
        try {
            JLineNativeLoader.initialize();
            return CLibrary.isatty(descriptor) == 1;
        } catch (RuntimeException | LinkageError noLibrary) {
            // Without the library nothing could be drawn on a terminal anyway.
            return false;
        }
    }
}
