package dev.rdsshell.shell.config;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.GlobalOptions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a line is completed by asking for its parameters. */
public enum AutoPrompt {
    /** Always, also for a whole line. */
    ON("on"),
    /** Only where the line cannot run as it is. */
    ON_PARTIAL("on-partial"),
    OFF("off");

    private final String word;

    AutoPrompt(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /**
     * As the AWS CLI resolves it: the switches first, and any other word than on and on-partial is off.
     *
     * @param otherwise where no level says anything
     */
    static AutoPrompt of(Layers layers, AutoPrompt otherwise) {
        return written(layers).map(found -> of(found.value())).orElse(otherwise);
    }

    private static AutoPrompt of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(OFF);
    }

    /** What counts, in our own word for it, and where it was said. */
    static Optional<Setting> setting(Layers layers) {
        return written(layers).map(found -> new Setting(of(found.value()).word(), found.origin(), found.source()));
    }

    /** What the session has set since it began beats the switches that it began with. */
    private static Optional<Setting> written(Layers layers) {
        return Layers.first(
                () -> ofSwitches(layers.line(), Origin.LINE),
                () -> layers.changed(Option.AUTO_PROMPT),
                () -> ofSwitches(layers.chosen(), Origin.SESSION),
                () -> layers.find(SettingKey.AUTO_PROMPT, Option.AUTO_PROMPT));
    }

    private static Optional<Setting> ofSwitches(GlobalOptions level, Origin origin) {
        boolean on = level.isSet("cli-auto-prompt");
        boolean off = level.isSet("no-cli-auto-prompt");
        if (on && off) {
            throw new FailureException(new Failure.InvalidLine(
                    "Both --cli-auto-prompt and --no-cli-auto-prompt cannot be specified at the same time.", ""));
        }
        return on || off
                ? Optional.of(new Setting(on ? "on" : "off", origin, on ? "--cli-auto-prompt" : "--no-cli-auto-prompt"))
                : Optional.empty();
    }
}
