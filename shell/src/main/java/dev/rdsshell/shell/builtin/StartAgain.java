package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Addition;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.command.Rejected;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.script.UnderWay;
import dev.rdsshell.shell.session.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code start-export-task --like TASK}: everything that the line leaves out is as in another export. Without an identifier
 * it gets that of the other with the next free number.
 */
public final class StartAgain implements Addition {
    static final String LIKE = "--like";
    private static final Parameter OPTION = Declared.option(
            LIKE, Subject.EXPORT_TASK, "Takes what the line leaves out from this export.", "my-s3-export");

    private final SettingsResolver settings;
    private final Account account;

    public StartAgain(SettingsResolver settings, Account account) {
        this.settings = settings;
        this.account = account;
    }

    @Override
    public boolean isFor(String command) {
        return command.equals("start-export-task");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(OPTION);
    }

    @Override
    public List<Description.Example> examples() {
        return List.of(new Description.Example(
                "start-export-task --like my-s3-export --s3-prefix again", "the same export to another prefix"));
    }

    @Override
    public boolean relaxesRequired(List<String> words) {
        return words.stream().anyMatch(word -> word.equals(LIKE) || word.startsWith(LIKE + "="));
    }

    @Override
    public Prepared prepare(Arguments arguments, Preparation preparation, Step next) {
        if (!arguments.has(LIKE)) {
            return next.prepare(arguments, preparation);
        }
        String name = arguments.value(LIKE).orElseThrow();
        ExportTasks tasks =
                account.exportTasks(settings.resolve(GlobalParameters.values(arguments), preparation.session())
                        .connection());
        Optional<ExportTask> there = tasks.find(name);
        RehearsedExports rehearsed = new RehearsedExports(preparation.session());
        Optional<ExportTask> task = there.or(() -> rehearsed.find(name));
        if (task.isEmpty()) {
            return new Rejected(
                    List.of(new Problem(unknown(name), arguments.word(LIKE).orElse(null))),
                    next.values(arguments, preparation));
        }
        Prepared prepared = next.prepare(filled(arguments, task.get(), tasks, preparation.session()), preparation);
        return there.isEmpty() && prepared instanceof Ready ready ? new LikeRehearsed(ready, name) : prepared;
    }

    private static Failure unknown(String name) {
        return new Failure.InvalidLine(
                "There is no export " + name + " to take values from.", "describe-export-tasks lists those there are.");
    }

    /** An export like it that has begun since the line did is the line's own: its identifier is not taken. */
    private static Arguments filled(Arguments arguments, ExportTask task, ExportTasks tasks, Session session) {
        Optional<Instant> underWay = UnderWay.since(session);
        RehearsedExports rehearsed = new RehearsedExports(session);
        List<Argument> given = new ArrayList<>(arguments.given());
        if (!arguments.has("--export-task-identifier")) {
            String source = arguments.value("--source-arn").orElse(task.sourceArn());
            String free = FreeIdentifier.after(
                    task.identifier(),
                    taken -> rehearsed.find(taken).isPresent()
                            || tasks.find(taken)
                                    .filter(found ->
                                            !found.sourceArn().equals(source) || !SameExport.hasBegun(found, underWay))
                                    .isPresent());
            given.add(argument("--export-task-identifier", List.of(free)));
        }
        add(given, arguments, "--source-arn", List.of(task.sourceArn()));
        add(given, arguments, "--s3-bucket-name", List.of(task.bucket()));
        add(given, arguments, "--s3-prefix", List.of(task.prefix()));
        add(given, arguments, "--iam-role-arn", List.of(task.roleArn()));
        add(given, arguments, "--kms-key-id", List.of(task.kmsKeyId()));
        add(given, arguments, "--export-only", task.exportOnly());
        return new Arguments(given, arguments.words());
    }

    private static void add(List<Argument> given, Arguments arguments, String option, List<String> values) {
        boolean says = values.stream().anyMatch(value -> !value.isEmpty());
        if (!arguments.has(option) && says) {
            given.add(argument(option, values));
        }
    }

    static Argument argument(String option, List<String> values) {
        Parameter.Arity arity = values.size() == 1 ? Parameter.Arity.ONE : Parameter.Arity.MANY;
        Parameter parameter = new Parameter(
                option,
                arity,
                false,
                arity.name().toLowerCase(Locale.ROOT),
                Subject.NONE,
                List.of(),
                "",
                "",
                Parameter.Visibility.AWS);
        return new Argument(
                parameter, Word.of(option), values.stream().map(Word::of).toList());
    }
}
