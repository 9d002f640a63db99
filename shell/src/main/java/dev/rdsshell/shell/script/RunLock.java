package dev.rdsshell.shell.script;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that something is done by one process at a time. The lock is the system's, so that a killed process holds
 * nothing; the text in the file says who it is.
 */
public final class RunLock implements AutoCloseable {
    private final @Nullable FileChannel channel;

    private RunLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock. A script that runs itself holds it already.
     *
     * @param what for the message: {@code nightly.rdsh}
     * @throws FailureException where another process holds it, with who that is
     */
    public static RunLock take(Path file, String what, Instant now) {
        try {
            return taken(open(file), file, what, now);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.General(file + " cannot be locked: " + e.getMessage(), "See its permissions."), e);
        }
    }

    /**
     * Takes the lock, or goes on without where it cannot be made: as when the state's folder must not be written.
     *
     * @param notice is told once what is missing then
     * @throws FailureException where another process holds it, with who that is
     */
    public static RunLock takeWherePossible(Path file, String what, Instant now, Consumer<String> notice) {
        try {
            return taken(open(file), file, what, now);
        } catch (IOException e) {
            notice.accept(what + " runs without a lock, so nothing stops a second run of it at the same time: " + file
                    + " cannot be locked (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ").");
            return new RunLock(null);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(
                file.toAbsolutePath().getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static RunLock taken(FileChannel channel, Path file, String what, Instant now) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw held(file, what);
            }
            channel.truncate(0);
            String holder = "process " + ProcessHandle.current().pid() + " since " + now;
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            return new RunLock(channel);
        } catch (OverlappingFileLockException ours) {
            channel.close();
            return new RunLock(null);
        }
    }

    private static FailureException held(Path file, String what) throws IOException {
        return new FailureException(new Failure.General(
                what + " is running already: " + Files.readString(file) + ".",
                "Wait for its end, or end that process."));
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException released) {
                // Closing gives the lock back, whatever else went wrong.
                return;
            }
        }
    }
}
