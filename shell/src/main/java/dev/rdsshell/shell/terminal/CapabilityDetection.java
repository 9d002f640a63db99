package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.terminal.StandardStreams.WindowSize;
import java.util.Optional;

/** Finds out once what the terminal can do, without opening it. */
public final class CapabilityDetection {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;

    private final Environment environment;
    private final StandardStreams streams;

    public CapabilityDetection(Environment environment) {
        this(environment, new NativeStreams());
    }

    CapabilityDetection(Environment environment, StandardStreams streams) {
        this.environment = environment;
        this.streams = streams;
    }

    /**
     * What this process has.
     *
     * @param color the value of {@code --color}: {@code on}, {@code off} or {@code auto}; empty where it was not given.
     *     {@code on} beats NO_COLOR
     */
    public Capabilities detect(Optional<String> color) {
        boolean output = streams.isTerminal(StandardStreams.OUTPUT);
        boolean error = streams.isTerminal(StandardStreams.ERROR);
        Optional<WindowSize> size = size(output, error);
        return new Capabilities(
                streams.isTerminal(StandardStreams.INPUT),
                output,
                error,
                size.map(WindowSize::columns).or(() -> number("COLUMNS")).orElse(COLUMNS),
                size.map(WindowSize::rows).or(() -> number("LINES")).orElse(ROWS),
                colour(color.orElse("auto"), output || error));
    }

    private Optional<WindowSize> size(boolean output, boolean error) {
        if (output) {
            return streams.size(StandardStreams.OUTPUT);
        }
        return error ? streams.size(StandardStreams.ERROR) : Optional.empty();
    }

    private boolean colour(String chosen, boolean terminal) {
        return switch (chosen) {
            case "on" -> true;
            case "off" -> false;
            default -> terminal && !isDumb() && !refusesColour();
        };
    }

    private boolean isDumb() {
        return environment.find("TERM").equals(Optional.of("dumb"));
    }

    /** NO_COLOR counts when it is set to anything but the empty text (no-color.org). */
    private boolean refusesColour() {
        return !environment.find("NO_COLOR").orElse("").isEmpty();
    }

    private Optional<Integer> number(String variable) {
        return environment.find(variable).stream()
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .findFirst();
    }
}
