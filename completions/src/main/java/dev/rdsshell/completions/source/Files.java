package dev.rdsshell.completions.source;

import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files and folders, level by level. Keeps a {@code file://} or {@code fileb://} in front, and {@code ~} for the person's
 * home.
 */
public final class Files implements SuggestionSource {
    private static final List<String> SCHEMES = List.of("file://", "fileb://");
    private static final int MOST = 1000;

    private final Path workingDirectory;
    private final Path home;
    private final Predicate<String> names;

    /** @param names which file names to offer; folders are offered always */
    public Files(Path workingDirectory, Path home, Predicate<String> names) {
        this.workingDirectory = workingDirectory;
        this.home = home;
        this.names = names;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        String typed = wanted.typed();
        String scheme = SCHEMES.stream().filter(typed::startsWith).findFirst().orElse("");
        String path = typed.substring(scheme.length());
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        boolean hidden = path.startsWith(".", folder.length());
        try (Stream<Path> entries = java.nio.file.Files.list(resolve(folder))) {
            return Answer.known(suggestions(entries, scheme + folder, hidden));
        } catch (IOException | RuntimeException unreadable) {
            return Answer.failed("cannot read " + (folder.isEmpty() ? "this folder" : folder));
        }
    }

    private List<Suggestion> suggestions(Stream<Path> entries, String before, boolean hidden) {
        List<Suggestion> found = new ArrayList<>();
        entries.limit(MOST).sorted().forEach(entry -> {
            String name = String.valueOf(entry.getFileName());
            if (name.startsWith(".") && !hidden) {
                return;
            }
            if (java.nio.file.Files.isDirectory(entry)) {
                found.add(Suggestion.of(before + name + "/").goingOn());
            } else if (names.test(name)) {
                found.add(Suggestion.of(before + name));
            }
        });
        return found;
    }

    private Path resolve(String folder) {
        if (folder.startsWith("~/")) {
            return home.resolve(folder.substring(2));
        }
        return workingDirectory.resolve(folder);
    }
}
