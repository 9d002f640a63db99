package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Subject;
import java.util.List;
import java.util.stream.Stream;

/**
 * What follows in a {@code sandbox fault} or {@code sandbox switch}, hanging on the words before it:
 *
 * <pre>
 *   switch SWITCH STATE
 *   fault [WHAT]                     list, clear or nothing
 *   fault script TASK ENDING
 *   fault SERVICE.OPERATION EFFECT [DURATION]
 * </pre>
 */
final class FaultParameters {
    static final String ACTION = "ACTION";
    static final String WHAT = "WHAT";

    static final Parameter THE_ACTION = Declared.choice(
            ACTION,
            List.of(FaultLine.FAULT, FaultLine.SWITCH),
            "What to change. fault lets calls and exports go wrong; switch changes how the account answers.",
            FaultLine.FAULT);
    private static final List<Parameter> SWITCHING = List.of(
            THE_ACTION,
            Declared.required(Declared.choice(
                    "SWITCH", FaultLine.SWITCHES, "What of the account to switch on or off.", "export-limit")),
            Declared.required(
                    Declared.choice("STATE", FaultLine.STATES, "Whether the account has it from now on.", "off")));
    private static final Parameter THE_WHAT = Declared.word(
            WHAT,
            Subject.FAULT,
            "SERVICE.OPERATION, for the calls that go wrong; a * stands for all. Or script, for an export that is not started"
                    + " yet; list shows what is set, as does no word at all; clear takes it back.",
            "rds.DescribeExportTasks");
    private static final Parameter THE_EFFECT =
            Declared.required(Declared.choice("EFFECT", FaultLine.EFFECTS, "What happens to the calls.", "throttling"));
    private static final Parameter THE_DELAY =
            Declared.required(Declared.word("DURATION", Subject.NONE, "How long an answer takes.", "3s"));
    private static final Parameter THE_TASK = Declared.required(Declared.word(
            "TASK", Subject.NONE, "The identifier that the export will have; '*' is the next one.", "'*'"));
    private static final Parameter THE_ENDING =
            Declared.required(Declared.choice("ENDING", FaultLine.ENDINGS, "How the export ends.", "fail"));

    private FaultParameters() {}

    /** @param words those behind {@code sandbox}, the options among them */
    static List<Parameter> of(List<String> words) {
        List<String> plain =
                words.stream().takeWhile(word -> !word.startsWith("-")).toList();
        return plain.get(0).equals(FaultLine.SWITCH) ? SWITCHING : ofFault(word(plain, 1), word(plain, 2));
    }

    private static List<Parameter> ofFault(String what, String effect) {
        Stream<Parameter> more =
                switch (what) {
                    case "", FaultLine.LIST, FaultLine.CLEAR -> Stream.empty();
                    case FaultLine.SCRIPT ->
                        Stream.of(THE_TASK, THE_ENDING, SandboxFault.PERCENT, SandboxFault.CAUSE, SandboxFault.WARNING);
                    default -> ofCalls(effect);
                };
        return Stream.concat(Stream.of(THE_ACTION, THE_WHAT), more).toList();
    }

    private static Stream<Parameter> ofCalls(String effect) {
        Stream<Parameter> delay = effect.equals(FaultLine.SLOW) ? Stream.of(THE_DELAY) : Stream.empty();
        Stream<Parameter> error = effect.equals(FaultLine.ERROR) ? SandboxFault.OF_ERRORS.stream() : Stream.empty();
        return Stream.of(Stream.of(THE_EFFECT), delay, SandboxFault.OF_CALLS.stream(), error)
                .flatMap(each -> each);
    }

    private static String word(List<String> words, int place) {
        return words.size() > place ? words.get(place) : "";
    }
}
