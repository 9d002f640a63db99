package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.output.SafeText;

/**
 * What is said of an option before its value is asked for, and the question. Pure.
 *
 * @param begun how far its value is written already, where it is asked for part by part; else empty
 * @param leadsOn whether no answer leads to another question, where nothing is wanted here
 */
record SpokenOption(EntryOption option, String begun, boolean leadsOn) {
    /** Messages that point at a place draw a row of blanks and a caret, which says nothing to an ear. */
    private static final String POINTER = " +\\^$";

    String described() {
        Parameter parameter = option.parameter();
        return isAskedOn()
                ? parameter.name() + " so far: " + SafeText.line(begun)
                : parameter.name() + " (" + parameter.type() + standing() + "). " + parameter.summary();
    }

    /** What it is and how it stands with it, without its value: one of many. */
    String named() {
        String standing =
                switch (option.standing()) {
                    case MISSING -> ", missing";
                    case WRONG -> ", cannot be right";
                    case HOPELESS -> ", cannot work";
                    case FILLED -> ", " + option.remark();
                    case OPEN -> "";
                };
        return option.parameter().name() + standing + ". " + option.parameter().summary();
    }

    /** Whether a part is taken, and nothing is known to be wrong with it. */
    private boolean isAskedOn() {
        return !begun.isEmpty() && (option.standing() != EntryOption.Standing.WRONG || option.needsValue());
    }

    private String standing() {
        String value = SafeText.line(option.value());
        return switch (option.standing()) {
            case MISSING -> ", required, missing";
            case WRONG -> value.isEmpty() ? ", " + remark() : ": " + value + ", cannot be right: " + remark();
            case HOPELESS -> ": " + value + ", cannot work: " + remark();
            case FILLED -> value.isEmpty() ? "" : ", " + remark() + ": " + value;
            case OPEN -> "";
        };
    }

    private String remark() {
        return SafeText.line(option.remark()).replaceFirst(POINTER, "");
    }

    /**
     * What it says is what an answer does.
     *
     * @param hasRows whether choices were read out, so that a number is one of them
     * @param hasMore whether more can be read out
     */
    String question(boolean hasRows, boolean hasMore) {
        boolean isWritten = !option.value().isEmpty();
        return (hasRows ? "Number or value" : "Value") + several() + "; "
                + (hasMore ? "+ to read on; " : "") + "? for more about it; "
                + (isWritten ? "- to take it out; " : "") + "nothing to " + nothing() + "; Ctrl-D to go back:";
    }

    private String nothing() {
        boolean isWritten = !option.value().isEmpty();
        if (!leadsOn || (option.isWanted() && (isWritten || option.parameter().required()))) {
            return "look again";
        }
        return isWritten ? "keep it" : "leave it out";
    }

    private String several() {
        if (option.parameter().arity() != Arity.MANY || !begun.isEmpty()) {
            return "";
        }
        String place = option.value().isEmpty() ? "" : option.isWanted() ? " to add or all of them anew" : " to add";
        return place + ", several with blanks between";
    }
}
