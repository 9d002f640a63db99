package dev.rdsshell.shell.terminal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * How lines are remembered.
 *
 * @param file where they are kept between sessions, mode 0600; empty to keep them in memory only
 * @param lines how many are kept
 * @param mayKeep whether a line may be remembered at all: false for whatever holds a secret
 * @param suggests whether the rest of an earlier line is proposed in grey while its beginning is typed; asked for every key
 */
public record HistorySettings(Optional<Path> file, int lines, Predicate<String> mayKeep, BooleanSupplier suggests) {}
