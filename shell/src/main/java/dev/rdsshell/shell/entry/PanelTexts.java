package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.HelpText;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.OperationCommand;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What stands in each panel. */
final class PanelTexts {
    private final Entry entry;
    private final EntryTools tools;
    private final RequestText request;
    private final Supplier<CopyForm> copied;

    PanelTexts(Entry entry, EntryTools tools, Supplier<CopyForm> copied) {
        this.entry = entry;
        this.tools = tools;
        this.request = new RequestText(tools.readings());
        this.copied = copied;
    }

    String title(Panel panel) {
        return switch (panel) {
            case KEYS -> "Keys";
            case DOCUMENTATION -> entry.shown().map(Parameter::name).orElse("Documentation");
            case REQUEST -> "The request, and the shape of its answer";
            case COPY ->
                "Copied as " + copied.get().name()
                        + (isWhole() ? "; " + tools.keys().shown(Action.COPY) + " again: another form" : "");
        };
    }

    List<String> rows(Panel panel, int columns) {
        return switch (panel) {
            case KEYS -> wrapped(keys(), columns);
            case DOCUMENTATION -> documentation(columns);
            case REQUEST -> wrapped(request.of(entry.reading()), columns);
            case COPY -> wrapped(copied(), columns);
        };
    }

    private List<String> copied() {
        List<String> rows = new ArrayList<>(List.of(copied.get().text()));
        rows.addAll(copied.get().remarks());
        boolean isOfAws = entry.reading()
                .command()
                .filter(OperationCommand.class::isInstance)
                .isPresent();
        if (isOfAws && !isWhole() && entry.reading().ready().isPresent()) {
            rows.add("The other two forms are for what is sent now, and this line sends nothing yet.");
        } else if (isOfAws && !isWhole()) {
            rows.add(
                    "The other two forms, aws command and --cli-input-json, need a whole request: something is missing or"
                            + " wrong yet.");
        }
        return rows;
    }

    private boolean isWhole() {
        return entry.reading().ready().flatMap(ReadyRequest::of).isPresent();
    }

    private static List<String> wrapped(List<String> lines, int columns) {
        return lines.stream()
                .flatMap(line -> Paragraph.rows(line, columns).stream())
                .toList();
    }

    private List<String> documentation(int columns) {
        HelpText help = new HelpText(tools.readings().registry(), columns);
        Optional<Parameter> parameter = entry.shown();
        return parameter
                .map(known -> withKeys(known, help.parameter(known), columns))
                .or(() -> entry.reading().command().map(help::of))
                .orElse(List.of());
    }

    /** The keys that only one option has. */
    private static List<String> withKeys(Parameter parameter, List<String> help, int columns) {
        if (parameter.subject() != Subject.EXPORT_ONLY) {
            return help;
        }
        List<String> rows = new ArrayList<>(help);
        rows.add("");
        rows.addAll(Paragraph.rows(
                "Right goes into a database or a schema of which something is known, Left out of it again.", columns));
        return rows;
    }

    private List<String> keys() {
        List<String> rows = new ArrayList<>(List.of(
                "Enter      takes the choice; else goes on to what is missing, then to the summary, then runs",
                "Up Down    choose; Tab and Shift-Tab too. Typing narrows the choices",
                "Esc        back to the line, with everything typed; Ctrl-C too",
                "Right Left into a database or schema of --export-only, and out of it"));
        for (Action action : Action.values()) {
            String key = tools.keys().shown(action);
            rows.add(key + " ".repeat(Math.max(1, 11 - key.length())) + action.meaning());
        }
        return rows;
    }
}
