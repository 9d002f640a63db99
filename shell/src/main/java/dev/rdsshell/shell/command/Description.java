package dev.rdsshell.shell.command;

import java.util.List;

/**
 * What a command is called and what it takes: known without running anything, so that help and completion need no
 * account.
 *
 * @param name one or more words, such as {@code start-export-task} or {@code s3api list-buckets}
 * @param aliases other names of it
 * @param group the heading under which help lists it
 * @param summary one sentence
 * @param details what else help says; may be empty
 * @param examples lines as one would type them
 */
public record Description(
        String name,
        List<String> aliases,
        Group group,
        String summary,
        String details,
        List<Parameter> parameters,
        List<Example> examples) {

    /** Headings of {@code help}, in their order. */
    public enum Group {
        EXPORTS("Exports"),
        LOOKING_THINGS_UP("Looking things up"),
        SESSION("Session"),
        SCRIPTS("Scripts"),
        SHELL("Shell");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether its commands look into the account, so that it makes a difference which one that is. */
        public boolean isOfAccount() {
            return this == EXPORTS || this == LOOKING_THINGS_UP;
        }
    }

    /**
     * A line as one would type it.
     *
     * @param meaning what the line does, in a few words
     */
    public record Example(String line, String meaning) {}

    public Description {
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
        examples = List.copyOf(examples);
    }
}
