package dev.rdsshell.sandbox;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What may be chosen about a sandbox. {@link #DEFAULTS} and the {@code with…} methods build one.
 *
 * @param port 0 for a free one
 * @param extraSnapshots how many manual snapshots there are beyond the story
 * @param directory where the state is kept; empty to forget it at the end
 * @param limitLifted more than five exports may run
 * @param unknownTaskEmpty DescribeExportTasks answers an unknown identifier with an empty list instead of ExportTaskNotFound
 * @param keyPair a fixed key pair; empty for a random one
 */
public record SandboxOptions(
        int port,
        SandboxSpeed speed,
        int extraSnapshots,
        Optional<Path> directory,
        boolean limitLifted,
        boolean unknownTaskEmpty,
        Optional<KeyPair> keyPair) {
    /** A free port, demo speed, the story alone, nothing kept. */
    public static final SandboxOptions DEFAULTS =
            new SandboxOptions(0, SandboxSpeed.DEMO, 0, Optional.empty(), false, false, Optional.empty());

    /** The same on a port of choice. */
    public SandboxOptions withPort(int newPort) {
        return new SandboxOptions(newPort, speed, extraSnapshots, directory, limitLifted, unknownTaskEmpty, keyPair);
    }

    /** The same at another speed. */
    public SandboxOptions withSpeed(SandboxSpeed newSpeed) {
        return new SandboxOptions(port, newSpeed, extraSnapshots, directory, limitLifted, unknownTaskEmpty, keyPair);
    }

    /** The same with further manual snapshots. */
    public SandboxOptions withExtraSnapshots(int number) {
        return new SandboxOptions(port, speed, number, directory, limitLifted, unknownTaskEmpty, keyPair);
    }

    /** The same with its state kept in a directory. */
    public SandboxOptions withDirectory(Path newDirectory) {
        return new SandboxOptions(
                port, speed, extraSnapshots, Optional.of(newDirectory), limitLifted, unknownTaskEmpty, keyPair);
    }

    /** The same without the limit of five running exports. */
    public SandboxOptions withLimitLifted() {
        return new SandboxOptions(port, speed, extraSnapshots, directory, true, unknownTaskEmpty, keyPair);
    }

    /** The same with the empty list for an unknown export task. */
    public SandboxOptions withUnknownTaskEmpty() {
        return new SandboxOptions(port, speed, extraSnapshots, directory, limitLifted, true, keyPair);
    }

    /** The same with a fixed key pair, for tests. */
    public SandboxOptions withKeyPair(KeyPair pair) {
        return new SandboxOptions(
                port, speed, extraSnapshots, directory, limitLifted, unknownTaskEmpty, Optional.of(pair));
    }
}
