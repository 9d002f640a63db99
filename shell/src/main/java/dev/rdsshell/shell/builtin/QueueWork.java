package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.check.FactSource;
import dev.rdsshell.shell.check.ProtectedAccounts;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.SecretFilter;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.failure.Passing;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.operation.WriteLog;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.queue.Drain;
import dev.rdsshell.shell.queue.QueueEntry;
import dev.rdsshell.shell.queue.QueueFile;
import dev.rdsshell.shell.script.RunLock;
import dev.rdsshell.shell.session.GlobalOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the queue does in the account.
 *
 * @param lock who holds it drains
 * @param writes is told of starts that were found to have taken effect
 * @param facts tells whether a source may be exported later
 */
public record QueueWork(
        QueueFile file,
        Path lock,
        SettingsResolver settings,
        Account account,
        ProtectedAccounts protectedAccounts,
        Supplier<LineRunner> lines,
        WriteLog writes,
        FactSource facts) {
    private static final String ENDPOINT = "endpoint-url";
    private static final String IDENTIFIER = "--export-task-identifier";

    /** An entry for this request, as it was prepared, with where it is to go. */
    QueueEntry entry(List<Filled> request, GlobalOptions line, Execution execution) {
        Connection connection =
                settings.resolve(line, execution.session().get()).connection();
        List<String> words = new ArrayList<>(List.of("start-export-task"));
        request.stream().filter(value -> value.name().startsWith("--")).forEach(value -> {
            words.add(value.name());
            words.addAll(values(value));
        });
        place(connection).forEach(words::add);
        connection.endpoint("rds").ifPresent(QueueWork::refuseSecret);
        return new QueueEntry(
                UUID.randomUUID().toString(),
                SameExport.value(request, IDENTIFIER),
                SameExport.value(request, "--source-arn"),
                account.identity(connection).account(),
                connection.region().orElse(""),
                connection.endpoint("rds").orElse(""),
                words,
                QueueEntry.State.WAITING,
                execution.clock().instant(),
                "",
                false);
    }

    /** An entry stands in a file, and is run from there by whoever drains. */
    private static void refuseSecret(String endpoint) {
        String line = "--endpoint-url " + endpoint;
        if (SecretFilter.isSecret(line)) {
            throw new FailureException(new Failure.InvalidLine(
                    "The queue keeps no passwords, and there is one in " + SecretFilter.redact(line) + ".",
                    "Hand it in with an endpoint that wants none, or start it now, without 'queue add'."));
        }
    }

    /** A list is written as one would type it: cut into its words again. */
    private static List<String> values(Filled value) {
        return value.name().equals("--export-only")
                ? Tokenizer.tokenize(value.value(), Expansion.none()).texts()
                : List.of(value.value());
    }

    /** The practice account is wherever the session is. */
    private static Stream<String> place(Connection connection) {
        // What a variable or a profile sets for one service is not written as --endpoint-url, which is for all of them.
        Stream<String> region = connection.region().stream().flatMap(name -> Stream.of("--region", name));
        if (connection.sandbox().isPresent()) {
            return region;
        }
        Stream<String> profile = connection.profile().stream().flatMap(name -> Stream.of("--profile", name));
        Stream<String> endpoint =
                connection.endpointOption().stream().flatMap(address -> Stream.of("--endpoint-url", address));
        return Stream.of(region, profile, endpoint).flatMap(words -> words);
    }

    /** @throws FailureException where the identifier waits already */
    void add(QueueEntry entry) {
        file.change(entries -> {
            boolean there = entries.stream()
                    .anyMatch(before -> before.identifier().equals(entry.identifier())
                            && before.state() != QueueEntry.State.FAILED);
            if (there) {
                throw new FailureException(new Failure.InvalidLine(
                        "The queue has an export " + entry.identifier() + " already.",
                        "Give it another identifier, or take the other out: queue remove " + entry.identifier()));
            }
            return Stream.concat(
                            entries.stream()
                                    .filter(before -> !before.identifier().equals(entry.identifier())),
                            Stream.of(entry))
                    .toList();
        });
    }

    /**
     * Where the account is protected, the person confirms it now: nobody asks while the queue is worked through.
     *
     * @return whether it may be handed in
     */
    boolean addConfirmed(QueueEntry entry, Execution execution) {
        boolean confirmed = protectedAccounts.confirmed(connection(entry, execution), entry.identifier(), execution);
        if (confirmed) {
            add(execution.mode() == Preparation.Mode.INTERACTIVE ? entry.confirm() : entry);
        }
        return confirmed;
    }

    /** What was handed in by a single command or a script is confirmed by the person who drains. */
    private void confirm(Execution execution) {
        for (QueueEntry entry : file.entries()) {
            try {
                confirm(entry, execution);
            } catch (FailureException e) {
                // Where nothing answers nothing starts either, and the drain tells of it.
                if (!Passing.isPassing(e.failure())) {
                    throw e;
                }
            }
        }
    }

    private void confirm(QueueEntry entry, Execution execution) {
        if (!mustBeConfirmed(entry, execution)) {
            return;
        }
        if (protectedAccounts.confirmed(connection(entry, execution), entry.identifier(), execution)) {
            file.replace(entry.confirm());
        } else {
            execution.console().notice(SafeText.line(entry.identifier()) + " stays waiting.");
        }
    }

    boolean mustBeConfirmed(QueueEntry entry, Execution execution) {
        return entry.isWaiting()
                && !entry.confirmed()
                && protectedAccounts.asks(connection(entry, execution), execution.mode());
    }

    Connection connection(QueueEntry entry, Execution execution) {
        return connection(line(entry, execution), execution);
    }

    private Connection connection(List<String> line, Execution execution) {
        GlobalOptions options = GlobalOptions.none();
        for (String name : List.of("region", "profile", ENDPOINT)) {
            Optional<String> value = after(line, "--" + name);
            options = value.isPresent() ? options.with(name, value.get()) : options;
        }
        return settings.resolve(options, execution.session().get()).connection();
    }

    /**
     * The line of an entry. An endpoint that a variable or a profile gave when it was handed in, and that they no longer give to
     * whoever drains, stands on the line.
     */
    List<String> line(QueueEntry entry, Execution execution) {
        List<String> words = entry.words();
        boolean open =
                !entry.endpoint().isEmpty() && after(words, "--" + ENDPOINT).isEmpty();
        if (!open) {
            return words;
        }
        Connection given = connection(words, execution);
        boolean same = given.sandbox().isPresent()
                || given.endpoint("rds").filter(entry.endpoint()::equals).isPresent();
        return same
                ? words
                : Stream.concat(words.stream(), Stream.of("--" + ENDPOINT, entry.endpoint()))
                        .toList();
    }

    private static Optional<String> after(List<String> words, String option) {
        int place = words.lastIndexOf(option);
        return place < 0 || place + 1 >= words.size() ? Optional.empty() : Optional.of(words.get(place + 1));
    }

    Outcome drain(int slots, Execution execution) {
        RunLock held = RunLock.take(lock, "'queue drain'", execution.clock().instant());
        try {
            file.pause(false);
            confirm(execution);
            return new Drain(file, new QueueSite(this, execution), execution, slots).run();
        } finally {
            held.close();
        }
    }

    /** How many wait. */
    public long waiting() {
        return file.entries().stream().filter(QueueEntry::isWaiting).count();
    }
}
