package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.NamedScript;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A line that includes or runs a file, when it is looked at.
 *
 * @param known what variables hold when the line is reached
 */
record ScriptCall(ReviewedLine line, NamedScript script, KnownVariables known) {

    /** The file as the run will have it; empty where its name holds what is not certain yet. */
    Optional<String> name() {
        return known.value(line.line(), script.file());
    }

    boolean isIncluded() {
        return script.included();
    }

    /** {@code included at nightly.rdsh:3:9}. */
    String way() {
        return (isIncluded() ? "included at " : "run at ") + line.place(script.file());
    }

    /** What the variables hold where the file begins. */
    KnownVariables atItsBeginning() {
        return isIncluded() ? known : known.copy(given());
    }

    /** What the line gives, by name; empty where a value is not certain. */
    Map<String, Optional<String>> given() {
        Map<String, Optional<String>> given = new LinkedHashMap<>();
        for (Word word : script.given()) {
            String text = word.text();
            int equals = text.indexOf('=');
            if (equals > 0 && !text.substring(0, equals).contains("${")) {
                given.put(
                        text.substring(0, equals),
                        known.value(line.line(), word).map(value -> value.substring(value.indexOf('=') + 1)));
            }
        }
        return given;
    }

    /** Takes that of the file nothing is known: it may set anything. */
    void passUnread() {
        if (isIncluded()) {
            known.forgetAll();
        }
    }

    /** Takes what a file may set that was looked at before, with other values perhaps. */
    void passAgain(MentionedNames names) {
        if (isIncluded()) {
            known.forget(names.variables());
        }
        if (isIncluded() && names.hasUnreadFiles()) {
            known.forgetAll();
        }
    }

    /** Refuses the line, unless it may fail. */
    void refuse(Failure failure) {
        if (!script.tried()) {
            line.addCertain(new Problem(failure, script.file()));
        }
    }

    /** Refuses the line because nothing in such a script could ever end it. */
    void refuseCircle(String name) {
        String how = isIncluded() ? "include" : "run";
        line.addCertain(Problem.of(new Failure.InvalidLine(
                name + " " + how + "s itself, so it would never end.",
                "Take the " + how + " out of it, or out of a file that it includes or runs.")));
    }
}
