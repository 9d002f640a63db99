package dev.rdsshell.shell.script;

import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through a script before its first line runs, and from each {@code include} and {@code run} into the file that it names,
 * where that is certain by then. Each file is looked at once.
 */
final class ScriptReading {
    private final LineCheck check;
    private final Environment environment;
    private final Map<Path, ScriptFindings> looked = new HashMap<>();
    /** The files that the reading is in, the innermost first. */
    private final Deque<Path> within = new ArrayDeque<>();

    private final List<String> order = new ArrayList<>();

    ScriptReading(LineCheck check, Environment environment) {
        this.check = check;
        this.environment = environment;
    }

    /** What the scripts are called, as they were come to. */
    List<String> order() {
        return order;
    }

    /**
     * Reads a script, and looks at all that it holds.
     *
     * @param known what its variables hold at its beginning; afterwards, what they hold at its end
     * @throws FailureException where it cannot be read
     */
    List<Statement> read(Script script, KnownVariables known, ScriptFindings found) {
        order.add(script.name());
        StatementReader reader = new StatementReader(script);
        List<Statement> statements = reader.all();
        found.addMistakes(reader.mistakes());
        Walk walk = new Walk(script.name(), new NamedFiles(environment, script.file()), known, found);
        script.file().ifPresent(file -> looked.put(file, found));
        script.file().ifPresent(within::push);
        statements.forEach(walk::look);
        script.file().ifPresent(file -> within.pop());
        return statements;
    }

    /** An end in the wrong place has been found by then. */
    private static boolean isEnd(Words words) {
        return !words.isEmpty() && words.words().get(0).text().equals("end");
    }

    /** The way through the lines of one script. */
    private final class Walk {
        private final String name;
        private final NamedFiles files;
        private final KnownVariables known;
        private final ScriptFindings found;

        Walk(String name, NamedFiles files, KnownVariables known, ScriptFindings found) {
            this.name = name;
            this.files = files;
            this.known = known;
            this.found = found;
        }

        void look(Statement statement) {
            ReviewedLine line = new ReviewedLine(name, statement.line());
            Optional<Words> words = line.words();
            words.ifPresent(found.names()::note);
            words.ifPresent(whole -> look(statement, line, whole));
            found.addMistakes(line.mistakes());
            if (statement instanceof Statement.Loop loop) {
                body(loop);
            }
        }

        private void look(Statement statement, ReviewedLine line, Words words) {
            if (statement instanceof Statement.Loop) {
                line.add(LoopHead.problems(words, inner -> check.review(inner).problems()), words);
                files.ofLists(words, word -> known.value(line.line(), word)).forEach(line::addCertain);
            } else if (!isEnd(words)) {
                command(line, words);
            }
        }

        /** It runs any number of times: what it sets is not certain before it, nor behind it. */
        private void body(Statement.Loop loop) {
            Set<String> set = KnownVariables.setBy(List.of(loop));
            boolean includes = KnownVariables.includes(loop.body());
            known.forget(set, includes);
            loop.body().forEach(this::look);
            known.forget(set, includes);
        }

        private void command(ReviewedLine line, Words words) {
            LineCheck.Review review = check.review(words);
            line.add(review.problems(), words);
            ReviewedLine lacking = new ReviewedLine(name, line.line());
            lacking.add(review.missing(), words);
            found.addMissing(lacking.mistakes());
            review.script()
                    .ifPresentOrElse(
                            script -> call(new ScriptCall(line, script, known)), () -> known.pass(line.line(), words));
        }

        private void call(ScriptCall call) {
            Optional<String> file = call.name();
            file.flatMap(files::absent).ifPresent(call::refuse);
            Optional<String> there = file.filter(text -> Files.isRegularFile(files.script(text)));
            there.ifPresentOrElse(text -> follow(call, text), () -> passUnread(call));
        }

        private void passUnread(ScriptCall call) {
            found.names().noteUnreadFile(call.isIncluded());
            call.passUnread();
        }

        private void follow(ScriptCall call, String file) {
            try (Script script = Script.ofFile(file, files.script(file))) {
                if (script.file().filter(within::contains).isPresent()) {
                    call.refuseCircle(file);
                } else {
                    take(call, script);
                }
            } catch (FailureException unreadable) {
                call.refuse(unreadable.failure());
                passUnread(call);
            }
        }

        private void take(ScriptCall call, Script script) {
            ScriptFindings before = script.file().map(looked::get).orElse(null);
            ScriptFindings inner = before == null ? new ScriptFindings() : before;
            if (before == null) {
                read(script, call.atItsBeginning(), inner);
                found.addFile(inner, call.way(), call.isIncluded());
            } else {
                call.passAgain(inner.names());
            }
            found.names().noteFile(inner.names(), call.isIncluded());
            inner.names().problem(script.name(), call.given().keySet()).ifPresent(call::refuse);
        }
    }
}
