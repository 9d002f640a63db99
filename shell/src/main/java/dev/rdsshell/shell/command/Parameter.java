package dev.rdsshell.shell.command;

import java.util.List;

/**
 * One thing that a command takes, declared once: the parser, help, completion, parameter entry and highlighting all read
 * this.
 *
 * @param name {@code --s3-prefix} for an option, {@code TASK} for a word without one
 * @param arity how many values it takes
 * @param required whether the command cannot run without it
 * @param type what kind of value it is, in the AWS CLI's words: {@code string}, {@code list}, {@code integer}, {@code boolean};
 *     of our own also {@code duration}, and {@code number} or {@code account id} where the command says itself which ones it takes
 * @param subject what the value names, for completion from the account or the disk
 * @param choices the only values that are accepted, or empty
 * @param help one or more sentences; the first is the summary
 * @param example a value as one would type it
 * @param visibility whether it is shown, and whether it may be abbreviated
 */
public record Parameter(
        String name,
        Arity arity,
        boolean required,
        String type,
        Subject subject,
        List<String> choices,
        String help,
        String example,
        Visibility visibility) {

    /** How many words a parameter takes. */
    public enum Arity {
        /** A switch: no value at all. */
        NONE,
        ONE,
        /** A value that may be left out, such as that of {@code --generate-cli-skeleton}. */
        ZERO_OR_ONE,
        /** All words up to the next option. */
        MANY
    }

    /** Who may see an option and how exactly it must be written. */
    public enum Visibility {
        /** An option of the AWS CLI: listed, and any unique beginning of it will do. */
        AWS,
        /** An option of the AWS CLI that its help leaves out, such as {@code --marker}; counts for abbreviations. */
        AWS_HIDDEN,
        /** Our own: listed, matched in full only, so that it never makes an AWS option ambiguous. */
        OURS
    }

    public Parameter {
        choices = List.copyOf(choices);
    }

    public boolean isOption() {
        return name.startsWith("--");
    }

    /** The first sentence of the help. */
    public String summary() {
        int end = help.indexOf(". ");
        return end < 0 ? help : help.substring(0, end + 1);
    }

    /** What the JVM makes for a record takes it milliseconds, of every start. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
