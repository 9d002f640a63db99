package dev.rdsshell.sandbox.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects of one bucket as files below a folder. Keys become paths as {@link KeyPath} says. */
final class ObjectFiles {
    private final Path folder;

    ObjectFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes an object whole or not at all. */
    void write(String key, byte[] content) {
        unchecked(() -> {
            Path file = folder.resolve(KeyPath.of(key));
            makeFolders(folder.relativize(file));
            Path target = Files.isDirectory(file) ? aside(file) : file;
            Path temporary = Files.createTempFile(folder, ".new", KeyPath.MARK);
            Files.write(temporary, content);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return target;
        });
    }

    Optional<byte[]> read(String key) {
        return unchecked(() -> {
            Path file = existing(key);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        });
    }

    /** Deletes an object and the folders that are empty without it. */
    void delete(String key) {
        unchecked(() -> {
            Path file = existing(key);
            boolean isGone = Files.deleteIfExists(file);
            for (Path each = file.getParent(); isGone && each != null && !each.equals(folder) && isEmpty(each); ) {
                Files.delete(each);
                each = each.getParent();
            }
            return isGone;
        });
    }

    /** The keys of all files, also of those that somebody put there by hand. */
    List<String> keys() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return unchecked(() -> {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile)
                        .map(folder::relativize)
                        .filter(path -> !path.toString().startsWith(".new"))
                        .map(KeyPath::keyOf)
                        .toList();
            }
        });
    }

    /** Deletes the folder with everything in it. */
    void deleteAll() {
        unchecked(() -> {
            List<Path> all = new ArrayList<>();
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.forEach(all::add);
                }
            }
            for (int i = all.size() - 1; i >= 0; i--) {
                Files.delete(all.get(i));
            }
            return all.size();
        });
    }

    /** A key may be an object and a folder of others at once, a path cannot: the object steps aside. */
    private void makeFolders(Path relative) throws IOException {
        Files.createDirectories(folder);
        Path each = folder;
        for (int i = 0; i < relative.getNameCount() - 1; i++) {
            each = each.resolve(relative.getName(i));
            if (Files.isRegularFile(each)) {
                Files.move(each, aside(each));
            }
            if (!Files.isDirectory(each)) {
                Files.createDirectory(each);
            }
        }
    }

    private Path existing(String key) {
        Path file = folder.resolve(KeyPath.of(key));
        return Files.isDirectory(file) ? aside(file) : file;
    }

    private static Path aside(Path file) {
        return file.resolveSibling(file.getFileName() + KeyPath.ASIDE);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private interface FileWork<T> {
        T run() throws IOException;
    }

    private static <T> T unchecked(FileWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
