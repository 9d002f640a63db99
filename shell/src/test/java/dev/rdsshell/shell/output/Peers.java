package dev.rdsshell.shell.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Data of other projects that this room is held against. It is not part of the project: {@code -Dpeers=DIR} names its
 * folder, and without it these tests are skipped, which is said.
 */
public final class Peers {
    private Peers() {}

    /** The files of a folder, in order, or empty with one line on stderr where there is no such folder. */
    public static List<Path> files(String what, String folder) {
        return find(what, folder).map(Peers::listed).orElse(List.of());
    }

    public static Optional<Path> find(String what, String name) {
        String peers = System.getProperty("peers", "");
        if (peers.isEmpty()) {
            System.err.println("SKIPPED: " + what + ", because -Dpeers=DIR does not name the folder of the data");
            return Optional.empty();
        }
        Path path = Path.of(peers, name);
        if (!Files.exists(path)) {
            throw new IllegalStateException("-Dpeers=" + peers + " names a folder without " + name);
        }
        return Optional.of(path);
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
