package dev.rdsshell.shell;

import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.shell.command.Preparation.Mode;
import dev.rdsshell.shell.completion.LineReview;
import dev.rdsshell.shell.completion.LineSuggestions;
import dev.rdsshell.shell.completion.LineUsage;
import dev.rdsshell.shell.config.Places;
import dev.rdsshell.shell.config.SafeFile;
import dev.rdsshell.shell.config.SecretFilter;
import dev.rdsshell.shell.config.SessionFile;
import dev.rdsshell.shell.config.Settings;
import dev.rdsshell.shell.script.RememberedLine;
import dev.rdsshell.shell.script.StatementReader;
import dev.rdsshell.shell.session.Session;
import dev.rdsshell.shell.terminal.HistorySettings;
import dev.rdsshell.shell.terminal.LineEditing;
import dev.rdsshell.shell.terminal.LineEditor;
import dev.rdsshell.shell.terminal.ReadResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/**
 * A session at the terminal: reads a line, runs it, and goes on, whatever happens to the line.
 *
 * <pre>
 *   RDS Shell 1.0.0 on the sandbox: a practice account.
 *   Nothing here is real or costs anything.
 *   'help' lists the commands, Tab completes, Ctrl-D ends the session.
 *   sandbox 123456789012 us-west-2&gt;
 * </pre>
 */
final class InteractiveSession {
    private static final int REMEMBERED_LINES = 5000;
    private static final Executor BACKGROUND = ForkJoinPool.commonPool();
    /** When nobody waits any more for the first prompt. */
    private static final Executor AFTER_THE_PROMPT = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, BACKGROUND);

    private final Way way;
    private final Settings own;
    private final Application application;
    private final Prompt prompt;
    private final LineEditor editor;
    private final RememberedLines remembered;
    private final Prompting prompting;
    private final TypedLines lines;

    InteractiveSession(Way way, SandboxOptions sandbox) {
        this.way = way;
        Places places = new Places(way.environment());
        restore(places);
        this.own = OwnSettings.load(way.environment());
        this.application = way.application(own, this::rememberedLines, sandbox, Mode.INTERACTIVE);
        this.prompt = new Prompt(
                () -> way.session().get(),
                application.settings(),
                application.aws().identities(),
                application.watches()::count,
                own.guardRails());
        EntryAssembly assembly = new EntryAssembly(way, application, prompt, this::history, () -> own, true);
        if (assembly.isAccessible()) {
            way.terminal().keepCursor();
        }
        this.editor = new LineEditor(way.terminal(), editing(places));
        this.remembered = new RememberedLines(editor);
        this.prompting = new Prompting(way, application, Mode.INTERACTIVE, assembly);
        this.lines = new TypedLines(way, application, prompting, editor);
    }

    /** The sandbox never loads what was kept, and what the launcher was told stays stronger. */
    private void restore(Places places) {
        if (way.session().get().sandbox().isPresent()) {
            return;
        }
        SessionFile.Restored restored = new SessionFile(new SafeFile(places.session())).restore();
        restored.warning().ifPresent(way.console()::notice);
        Session kept = restored.session();
        way.session()
                .change(session -> new Session(
                        session.chosen(),
                        kept.saved(),
                        kept.variables(),
                        kept.defaults(),
                        kept.behaviour(),
                        session.sandbox(),
                        session.previous(),
                        session.generation(),
                        session.rehearsed()));
    }

    private LineEditing editing(Places places) {
        LineSuggestions suggestions = new LineSuggestions(
                application.registry(), new CompletionSources(way, application).all(), application::expansion);
        boolean sandbox = way.session().get().sandbox().isPresent();
        AsYouType asYouType = asYouType(places);
        return new LineEditing(
                prompt,
                new Completer(suggestions),
                asYouType,
                asYouType,
                StatementReader::ending,
                new HistorySettings(
                        sandbox
                                ? Optional.of(places.state().resolve("history-sandbox"))
                                : Optional.of(places.history()),
                        REMEMBERED_LINES,
                        line -> !SecretFilter.isSecret(line),
                        this::helpsAsYouType),
                List.of(),
                InteractiveSession::inBackground,
                () -> way.console().capabilities().colour());
    }

    private static void inBackground(Duration delay, Runnable work) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, BACKGROUND)
                .execute(work);
    }

    private AsYouType asYouType(Places places) {
        KnownAliases aliases = new KnownAliases(application.registry());
        if (way.session().get().sandbox().isEmpty()) {
            BACKGROUND.execute(() -> aliases.read(places));
        }
        LineReview review = new LineReview(application.registry(), aliases, application.completionData()::obstacle);
        AsYouType asYouType = new AsYouType(review, new LineUsage(application.registry()), this::helpsAsYouType);
        application.completionData().arrivals().whenRowsArrive(asYouType::lookAnew);
        return asYouType;
    }

    private boolean helpsAsYouType() {
        return application.settings().helpsAsYouType(way.session().get());
    }

    private List<RememberedLine> rememberedLines() {
        return remembered.all();
    }

    private List<String> history() {
        return editor.history();
    }

    /** Reads and runs lines until the person leaves; gives the exit code. */
    int run() {
        int[] code = {0};
        way.console().respect(editor);
        way.console().colouredBy(application.colour());
        application.aws().identities().whenLearned(editor::redraw);
        application.completionData().arrivals().whenRowsArrive(editor::suggestionsChanged);
        application.watches().whenChanged(editor::redraw);
        way.interrupts().beforeTermination(() -> {
            editor.leave();
            way.console().leave();
            close();
        });
        application.spring().runInContext(() -> code[0] = loop(), AFTER_THE_PROMPT);
        sayWhatEnds();
        close();
        application.end();
        return code[0];
    }

    private int loop() {
        greet();
        String begun = "";
        while (true) {
            ReadResult read = editor.readLine(begun);
            begun = "";
            if (read instanceof ReadResult.EndOfInput) {
                return 0;
            }
            if (read instanceof ReadResult.Interrupted) {
                lines.forget();
            }
            if (read instanceof ReadResult.Line line) {
                TypedLines.Ended ended = run(line.text());
                prompt.refresh();
                begun = ended.begun();
                if (ended.exitCode().isPresent()) {
                    return ended.exitCode().get();
                }
            }
        }
    }

    private TypedLines.Ended run(String text) {
        Session before = way.session().get();
        remembered.note(before);
        TypedLines.Ended ended = lines.run(text);
        remembered.note(before);
        return ended;
    }

    private void greet() {
        boolean sandbox = way.session().get().sandbox().isPresent();
        way.console().notice("RDS Shell " + Version.number() + (sandbox ? " on the sandbox: a practice account." : ""));
        if (sandbox) {
            way.console().notice("Nothing here is real or costs anything.");
        }
        // Where nothing moves the cursor, whole lines are read, and Tab is but a blank.
        String aid = prompting.isPlain() ? "Enter asks what is missing" : "Tab completes";
        way.console().notice("'help' lists the commands, " + aid + ", Ctrl-D ends the session.");
        own.warnings().forEach(way.console()::notice);
        String problem = editor.historyProblem();
        if (!problem.isEmpty()) {
            way.console().notice(problem);
        }
    }

    /** Watches behind the prompt end with it: the exports do not. */
    private void sayWhatEnds() {
        List<String> running = application.watches().comeBack();
        if (!running.isEmpty()) {
            way.console().notice("Watches end with this session; the exports go on. Watch them again with:");
            running.forEach(line -> way.console().notice("  " + line));
        }
        long waiting = application.queue().waiting();
        if (waiting > 0) {
            way.console()
                    .notice("In the queue " + (waiting == 1 ? "1 export waits." : waiting + " exports wait.")
                            + " They start only while this runs: rds-shell queue drain");
        }
    }

    private void close() {
        editor.saveHistory();
        way.terminal().close();
    }
}
