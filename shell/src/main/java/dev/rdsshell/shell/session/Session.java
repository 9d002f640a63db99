package dev.rdsshell.shell.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the shell remembers between two lines. Immutable: a script works on its own copy.
 *
 * @param chosen profile, region and other global options as set since the session began, by the launcher's options or by
 *     {@code use}
 * @param saved the same as the save command kept them; weaker than the environment. Empty unless the session is interactive
 * @param variables of {@code set}
 * @param defaults values for parameters that a line leaves out
 * @param behaviour what {@code option NAME VALUE} has set, by name
 * @param sandbox the practice account, where the session runs on it
 * @param previous what {@code use -} goes back to
 * @param generation grows whenever profile, region or endpoint change, so that what was looked up before is not shown as
 *     if it were of now
 * @param rehearsed the exports that a dry run has come to and not started, by identifier: their values by option
 */
public record Session(
        GlobalOptions chosen,
        GlobalOptions saved,
        Map<String, String> variables,
        Defaults defaults,
        Map<String, String> behaviour,
        Optional<SandboxAccount> sandbox,
        Optional<GlobalOptions> previous,
        int generation,
        Map<String, Map<String, String>> rehearsed) {

    public Session {
        variables = VariableMap.of(variables);
        behaviour = Map.copyOf(behaviour);
        rehearsed = Map.copyOf(rehearsed);
    }

    /** A clean session: nothing remembered, nothing restored. */
    public static Session clean() {
        return new Session(
                GlobalOptions.none(),
                GlobalOptions.none(),
                Map.of(),
                Defaults.none(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                Map.of());
    }

    /** The same with another profile, region or endpoint; what was looked up so far no longer counts. */
    public Session withChosen(GlobalOptions now) {
        return new Session(
                now, saved, variables, defaults, behaviour, sandbox, Optional.of(chosen), generation + 1, rehearsed);
    }

    public Session withSaved(GlobalOptions kept) {
        return new Session(chosen, kept, variables, defaults, behaviour, sandbox, previous, generation + 1, rehearsed);
    }

    public Session withVariable(String name, String value) {
        return new Session(
                chosen,
                saved,
                VariableMap.of(variables).with(name, value),
                defaults,
                behaviour,
                sandbox,
                previous,
                generation,
                rehearsed);
    }

    public Session withoutVariable(String name) {
        return new Session(
                chosen,
                saved,
                VariableMap.of(variables).without(name),
                defaults,
                behaviour,
                sandbox,
                previous,
                generation,
                rehearsed);
    }

    public Session withDefaults(Defaults changed) {
        return new Session(chosen, saved, variables, changed, behaviour, sandbox, previous, generation, rehearsed);
    }

    public Session withBehaviour(String name, String value) {
        return new Session(
                chosen,
                saved,
                variables,
                defaults,
                put(behaviour, name, value),
                sandbox,
                previous,
                generation,
                rehearsed);
    }

    public Session withSandbox(SandboxAccount account) {
        return new Session(
                chosen,
                saved,
                variables,
                defaults,
                behaviour,
                Optional.of(account),
                previous,
                generation + 1,
                rehearsed);
    }

    /** The same, with one more export that is only rehearsed. */
    public Session withRehearsed(String identifier, Map<String, String> values) {
        return new Session(
                chosen,
                saved,
                variables,
                defaults,
                behaviour,
                sandbox,
                previous,
                generation,
                put(rehearsed, identifier, Map.copyOf(values)));
    }

    /** The same, with what another session rehearsed as well. */
    public Session withRehearsedOf(Session other) {
        Session all = this;
        for (Map.Entry<String, Map<String, String>> export : other.rehearsed.entrySet()) {
            all = all.withRehearsed(export.getKey(), export.getValue());
        }
        return all;
    }

    private static <T> Map<String, T> put(Map<String, T> map, String name, T value) {
        Map<String, T> changed = new LinkedHashMap<>(map);
        changed.put(name, value);
        return changed;
    }
}
