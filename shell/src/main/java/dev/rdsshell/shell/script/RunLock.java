package dev.rdsshell.shell.script;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that something is done by one process at a time. The lock is the system's, so that a killed process holds
 * nothing; the text in the file says who it is. The file is gone when the lock is given back.
 *
 * <p>A file is opened and locked, and unlocked and deleted, only under the lock of its folder ({@code .taking}): so nobody can
 * hold a lock on a file that has just been deleted, beside another one who has made it anew.
 */
public final class RunLock implements AutoCloseable {
    /**
     * What this process holds. The system forgets a lock as soon as the process closes the file by whatever handle (fcntl), so
     * one that is held must not be opened again.
     */
    private static final Set<Path> HELD = new HashSet<>();

    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final Path file;
    private final @Nullable FileChannel channel;

    private RunLock(Path file, @Nullable FileChannel channel) {
        this.file = file;
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
            return taken(file, what, now);
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
            return taken(file, what, now);
        } catch (IOException e) {
            notice.accept(what + " runs without a lock, so nothing stops a second run of it at the same time: " + file
                    + " cannot be locked (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ").");
            return new RunLock(file, null);
        }
    }

    private static RunLock taken(Path written, String what, Instant now) throws IOException {
        Path file = written.toAbsolutePath().normalize();
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return alone(file, () -> HELD.contains(file) ? new RunLock(file, null) : locked(file, what, now));
    }

    private static RunLock locked(Path file, String what, Instant now) throws IOException {
        FileChannel channel = open(file);
        try {
            if (channel.tryLock() == null) {
                throw held(file, what);
            }
            channel.truncate(0);
            String holder = "process " + ProcessHandle.current().pid() + " since " + now;
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        HELD.add(file);
        return new RunLock(file, channel);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static FailureException held(Path file, String what) throws IOException {
        String holder = Files.readString(file);
        return new FailureException(new Failure.General(
                what + " is running already: " + (holder.isBlank() ? "another process" : holder) + ".",
                "Wait for its end, or end that process."));
    }

    /** What is done to a file while nobody else takes or gives back a lock in its folder. */
    @FunctionalInterface
    private interface Work {
        RunLock done() throws IOException;
    }

    private static RunLock alone(Path file, Work work) throws IOException {
        IN_THIS_PROCESS.lock();
        try (FileChannel folder = open(file.resolveSibling(".taking"))) {
            folder.lock();
            return work.done();
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    @Override
    public void close() {
        if (channel != null && channel.isOpen()) {
            try {
                alone(file, this::givenBack);
            } catch (IOException folderIsGone) {
                giveBack();
            }
        }
    }

    private RunLock givenBack() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            giveBack();
        }
        return this;
    }

    private void giveBack() {
        HELD.remove(file);
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException released) {
            // Closing gives the lock back, whatever else went wrong.
            return;
        }
    }
}
