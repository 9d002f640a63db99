package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.JsonLine;
import dev.rdsshell.shell.output.OutputFailed;
import dev.rdsshell.shell.output.Query;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For programs: one JSON object a line on stdout for each change. */
public final class JsonAudience implements Audience {
    private final Console console;
    private final Pause pause;
    private final Optional<Query> query;

    /** @param query applied to each object */
    public JsonAudience(Console console, Pause pause, Optional<Query> query) {
        this.console = console;
        this.pause = pause;
        this.query = query;
    }

    @Override
    public void show(Step step, Scene scene) {
        for (Change change : step.changes()) {
            Map<String, @Nullable Object> document = JsonView.document(change, step.state());
            console.data(JsonLine.of(query.isPresent() ? chosen(query.get(), document) : document) + "\n");
        }
    }

    private static @Nullable Object chosen(Query query, Map<String, @Nullable Object> document) {
        try {
            return query.evaluate(document);
        } catch (OutputFailed e) {
            throw new FailureException(
                    new Failure.General(
                            String.valueOf(e.getMessage()),
                            "The query does not fit: docs/watch-json.md shows the objects."),
                    e);
        }
    }

    @Override
    public Wish await(Duration duration, Scene scene) throws InterruptedException {
        pause.sleep(duration);
        return Wish.GO_ON;
    }

    @Override
    public boolean canLogIn() {
        return console.capabilities().mayAsk();
    }

    @Override
    public void close(Scene scene) {}

    @Override
    public void say(String message) {
        console.notice(message);
    }
}
