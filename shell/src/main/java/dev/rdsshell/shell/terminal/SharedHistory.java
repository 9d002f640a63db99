package dev.rdsshell.shell.terminal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * Lines remembered in a file that two shells may write at once: each appends its own lines under a lock, nobody else's
 * are lost. Lines with secrets are dropped before they are remembered at all.
 */
final class SharedHistory extends DefaultHistory {
    private static final Object ONE_AT_A_TIME = new Object();

    private final Optional<Path> file;
    private final Predicate<String> mayKeep;
    private volatile String problem = "";

    SharedHistory(HistorySettings settings) {
        this.file = settings.file();
        this.mayKeep = settings.mayKeep();
    }

    /** Why the file could not be read or written; empty when it could. */
    String problem() {
        return problem;
    }

    @Override
    public void add(Instant time, String line) {
        if (mayKeep.test(line)) {
            super.add(time, line);
        }
    }

    @Override
    public void load() {
        locked(super::load);
    }

    @Override
    public void save() {
        locked(super::save);
    }

    /** A disk that is full or read-only must not keep anybody from typing. */
    private void locked(Access access) {
        if (file.isEmpty()) {
            return;
        }
        try {
            underLock(file.get().toAbsolutePath(), access);
        } catch (IOException | RuntimeException e) {
            problem = "The history " + file.get() + " cannot be used: " + e.getMessage();
        }
    }

    private static void underLock(Path path, Access access) throws IOException {
        makePrivate(path);
        // A lock of the system belongs to the whole process, so threads of this one need their own.
        synchronized (ONE_AT_A_TIME) {
            Path lock = path.resolveSibling(path.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                makePrivate(lock);
                channel.lock();
                access.run();
            }
        }
    }

    private static void makePrivate(Path path) throws IOException {
        Path folder = path.getParent();
        if (folder == null
                || !FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (Files.exists(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
    }

    @FunctionalInterface
    private interface Access {
        void run() throws IOException;
    }
}
