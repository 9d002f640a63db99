package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.config.Option;

/** What a key of its own does in parameter entry; which key that is can be set. */
public enum Action {
    KEYS(Option.KEY_HELP, "shows the keys"),
    NEXT_PANEL(Option.KEY_PANEL, "goes to the options, then to the open panels"),
    DOCUMENTATION(Option.KEY_DOCUMENTATION, "shows the documentation of the option; / searches in it"),
    COLUMNS(Option.KEY_COLUMNS, "shows choices with their columns, or names side by side"),
    REQUEST(Option.KEY_REQUEST, "shows the request and the shape of its answer"),
    COPY(Option.KEY_COPY, "copies the request: as aws command, as JSON, as script line"),
    HISTORY(Option.KEY_HISTORY, "searches earlier values of the option, and earlier lines");

    private final Option setting;
    private final String meaning;

    Action(Option setting, String meaning) {
        this.setting = setting;
        this.meaning = meaning;
    }

    /** The setting that names its key. */
    public Option setting() {
        return setting;
    }

    String meaning() {
        return meaning;
    }
}
