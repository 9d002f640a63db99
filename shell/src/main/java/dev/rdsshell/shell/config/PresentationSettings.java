package dev.rdsshell.shell.config;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How answers and errors are to be shown, before anything is known about the terminal.
 *
 * @param output json, text, table, yaml, yaml-stream or off, with where it comes from
 * @param query the JMESPath expression, not compiled yet
 * @param colour auto, on or off; NO_COLOR is already taken into account
 * @param pager the command that long answers go through, or empty for none
 * @param errorFormat enhanced, legacy, json, yaml, text or table
 */
public record PresentationSettings(
        Setting output, Optional<String> query, String colour, Optional<String> pager, String errorFormat) {

    private static final Set<String> ERROR_FORMATS = Set.of("enhanced", "legacy", "json", "yaml", "text", "table");

    static PresentationSettings of(Layers layers) {
        return new PresentationSettings(
                output(layers),
                layers.option(SettingKey.QUERY).map(Setting::value),
                colour(layers),
                pager(layers),
                errorFormat(layers));
    }

    private static Setting output(Layers layers) {
        Setting found = layers.find(SettingKey.OUTPUT, Option.OUTPUT)
                .orElse(new Setting(Option.OUTPUT.builtIn(), Origin.BUILT_IN, "output"));
        if (!Option.OUTPUT.allowed().contains(found.value())) {
            throw new FailureException(new Failure.General(
                    "Unknown output type: " + found.value(),
                    "It comes from " + found.source() + " and can be: " + String.join(", ", Option.OUTPUT.allowed())
                            + "."));
        }
        return found;
    }

    /** auto, on or off; NO_COLOR is already taken into account. */
    static String colour(Layers layers) {
        return Layers.first(
                        () -> layers.option(SettingKey.COLOUR),
                        () -> layers.changed(Option.COLOUR),
                        () -> noColour(layers),
                        () -> layers.kept(Option.COLOUR))
                .map(Setting::value)
                .orElse(Option.COLOUR.builtIn());
    }

    /** Set and not empty means no colour, whatever the value (no-color.org). */
    private static Optional<Setting> noColour(Layers layers) {
        return layers.environment()
                .findNonEmpty("NO_COLOR")
                .map(value -> new Setting("off", Origin.ENVIRONMENT, "NO_COLOR"));
    }

    /**
     * The first one that is set counts, and an empty one is none. A terminal that cannot move its cursor has none either, nor
     * has a screen reader, which reads rows as they come.
     */
    static Optional<String> pager(Layers layers) {
        boolean isPlain = layers.variable("TERM")
                        .filter(term -> term.value().equals("dumb"))
                        .isPresent()
                || layers.find(Option.ACCESSIBLE).value().equals("true");
        if (isPlain || layers.isOn("no-cli-pager") || isOff(layers.changed(Option.PAGER))) {
            return Optional.empty();
        }
        Optional<Setting> command = layers.variable(SettingKey.PAGER);
        if (command.isEmpty() && isOff(layers.kept(Option.PAGER))) {
            return Optional.empty();
        }
        return command.or(() -> layers.inProfile(SettingKey.PAGER))
                .or(() -> layers.variable("PAGER"))
                .map(Setting::value)
                .or(() -> Optional.of("less"))
                .filter(value -> !value.isBlank());
    }

    private static boolean isOff(Optional<Setting> pager) {
        return pager.filter(found -> found.value().equals("off")).isPresent();
    }

    static String errorFormat(Layers layers) {
        return layers.find(SettingKey.ERROR_FORMAT)
                .map(found -> found.value().toLowerCase(Locale.ROOT))
                .filter(ERROR_FORMATS::contains)
                .orElse("enhanced");
    }
}
