package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words.Ending;
import dev.rdsshell.shell.operation.ReadyRequest;
import dev.rdsshell.shell.operation.RequestOptions;
import java.util.ArrayList;
import java.util.List;

/** A line for a script, which starts clean: it brings along what this session has set. */
final class CopiedScriptLine {
    private final Reading reading;
    private final LineReadings readings;
    private final CopiedOptions options;

    CopiedScriptLine(Reading reading, LineReadings readings, CopiedOptions options) {
        this.reading = reading;
        this.readings = readings;
        this.options = options;
    }

    String text() {
        String line = readings.withValues(withoutAsking()).strip();
        List<String> added = new ArrayList<>(defaults());
        added.addAll(ofSession());
        if (added.isEmpty() || reading.words().ending() != Ending.WHOLE) {
            return line;
        }
        TypedText whole = ValuePlaces.appended(readings.parsed(line), String.join(" ", added));
        return whole.before().stripTrailing() + whole.after();
    }

    /** Nobody is asked where the copy will run. */
    private String withoutAsking() {
        StringBuilder text = new StringBuilder(reading.text());
        List<Word> words = reading.words().words();
        for (int place = words.size() - 1; place >= 0; place--) {
            Word word = words.get(place);
            if (!word.quoted() && CopyForm.ASKING.contains(word.text())) {
                text.replace(word.start(), Math.min(text.length(), word.end() + 1), "");
            }
        }
        return text.toString();
    }

    private List<String> defaults() {
        return reading.ready().flatMap(ReadyRequest::of).stream()
                .flatMap(request -> request.values().stream()
                        .filter(filled -> filled.origin() == Filled.Origin.DEFAULT)
                        .flatMap(filled -> new RequestOptions(request, reading.arguments()).of(filled.name()).stream()))
                .toList();
    }

    /** Where the account is makes a difference to what looks into it. */
    private List<String> ofSession() {
        return reading.command().stream()
                .filter(command -> command.heading().group().isOfAccount())
                .flatMap(command -> options.ofSession(command::obeys).stream())
                .toList();
    }
}
