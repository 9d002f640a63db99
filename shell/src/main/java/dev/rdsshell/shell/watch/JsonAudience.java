package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.output.JsonLine;
import dev.rdsshell.shell.output.OutputFailed;
import dev.rdsshell.shell.output.Query;
import dev.rdsshell.shell.output.SafeText;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For programs: one JSON object a line on stdout for each change. */
public final class JsonAudience implements Audience {
    private final Console console;
    private final Pause pause;
    private final Optional<Query> query;
    private boolean misfitWasTold;

    /** @param query applied to each object */
    public JsonAudience(Console console, Pause pause, Optional<Query> query) {
        this.console = console;
        this.pause = pause;
        this.query = query;
    }

    /** An object that the query does not fit is left out: a watch of a day does not end for it. */
    @Override
    public void show(Step step, Scene scene) {
        for (Change change : step.changes()) {
            Map<String, @Nullable Object> document = JsonView.document(change, step.state());
            try {
                console.data(JsonLine.of(query.isPresent() ? query.get().evaluate(document) : document) + "\n");
            } catch (OutputFailed e) {
                tellMisfit(document, e);
            }
        }
    }

    private void tellMisfit(Map<String, @Nullable Object> document, OutputFailed e) {
        if (!misfitWasTold) {
            misfitWasTold = true;
            console.notice("The query does not fit every object, first not one with the event " + document.get("event")
                    + ": " + SafeText.line(String.valueOf(e.getMessage()))
                    + " Those are left out; docs/watch-json.md shows the objects.");
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
