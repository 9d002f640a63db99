package dev.rdsshell.shell.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * A file of ours that only its owner may read (mode 0600, directories 0700), that is never seen half written, and that
 * two shells may change at the same time.
 */
public final class SafeFile {
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    /** A lock on a file holds between processes only, so the threads of one need a lock of their own. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final Path path;

    public SafeFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** The content, or empty where there is no such file. */
    public Optional<String> read() throws IOException {
        try {
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Replaces the content as a whole, also where what is there cannot be read. */
    public void write(String content) throws IOException {
        locked(() -> replace(content));
    }

    /** Replaces the content by what is made of it; nobody else changes it in between. A missing file reads as "". */
    public void update(UnaryOperator<String> change) throws IOException {
        locked(() -> replace(change.apply(read().orElse(""))));
    }

    /** Adds to the end. */
    public void append(String content) throws IOException {
        locked(() -> {
            Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            try (FileChannel channel = FileChannel.open(path, options, OWNER_ONLY_FILE)) {
                writeAll(channel, content);
            }
        });
    }

    private void locked(Change change) throws IOException {
        IN_THIS_PROCESS.lock();
        try {
            Files.createDirectories(directory(), OWNER_ONLY_DIRECTORY);
            Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // The file itself cannot be the lock, because it is replaced. Closing the channel releases the lock.
            try (FileChannel lock = FileChannel.open(sibling(".lock"), options, OWNER_ONLY_FILE)) {
                lock.lock();
                change.make();
            }
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private void replace(String content) throws IOException {
        Path target = Files.exists(path) ? path.toRealPath() : path;
        Path temporary = Files.createTempFile(
                target.toAbsolutePath().getParent(), path.getFileName() + ".", ".new", OWNER_ONLY_FILE);
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                writeAll(channel, content);
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void writeAll(FileChannel channel, String content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private Path directory() {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path : parent;
    }

    private Path sibling(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    /** What is done while the file is locked. */
    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }
}
