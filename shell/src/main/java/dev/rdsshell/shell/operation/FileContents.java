package dev.rdsshell.shell.operation;

import java.io.IOException;
import java.nio.file.Path;

/** How the files that a line names are read. */
@FunctionalInterface
public interface FileContents {
    byte[] read(Path file) throws IOException;
}
