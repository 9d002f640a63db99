package dev.rdsshell.shell;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.TextEncoding;
import dev.rdsshell.shell.terminal.CapabilityDetection;
import dev.rdsshell.shell.terminal.StreamConsole;
import dev.rdsshell.shell.terminal.SystemTerminal;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything of a process that the program touches, so that a test can be the process.
 *
 * @param input the lines of a pipe
 * @param data stdout
 * @param notices stderr
 * @param capabilities what the terminal can do, for the value of {@code --color} where one is given
 * @param terminal where a person types; nothing is opened until it is needed
 */
record Host(
        Environment environment,
        InputStream input,
        OutputStream data,
        OutputStream notices,
        Function<Optional<String>, Capabilities> capabilities,
        Supplier<SystemTerminal> terminal,
        Application.Time time) {

    /** That of this process. */
    static Host ofProcess() {
        Environment environment = Environment.ofProcess();
        return new Host(
                environment,
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                color -> new CapabilityDetection(environment).detect(color),
                SystemTerminal::new,
                Application.Time.ofMachine());
    }

    /** Its streams, without a terminal. */
    StreamConsole streams() {
        return streams(TextEncoding.UTF_8);
    }

    /** The same for what is not UTF-8. */
    StreamConsole streams(TextEncoding encoding) {
        return new StreamConsole(data, notices, capabilities.apply(Optional.empty()), encoding);
    }
}
