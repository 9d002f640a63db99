package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Durations;
import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.JsonLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code sandbox fault} or {@code sandbox switch} as it is sent to the practice account. */
record FaultLine(String method, String address, String body) {
    private static final String LOOK = "GET";

    static final String FAULT = "fault";
    static final String SWITCH = "switch";
    static final String WORDS = "fault|switch …";
    static final String CALL = "--call";
    static final String TIMES = "--times";
    static final String PERCENT = "--percent";
    static final String CAUSE = "--cause";
    static final String WARNING = "--warning";
    static final String FROM = "--from";
    static final String CODE = "--code";
    static final String STATUS = "--status";
    static final String MESSAGE = "--message";

    static final String LIST = "list";
    static final String CLEAR = "clear";
    static final String SCRIPT = "script";
    static final String SLOW = "slow";
    static final String ERROR = "error";
    private static final Pattern MILLISECONDS = Pattern.compile("([1-9]\\d{0,6})ms");
    static final List<String> EFFECTS = List.of(
            "throttling",
            "expired-token",
            "access-denied",
            ERROR,
            SLOW,
            "drop-before",
            "drop-after",
            "cut-body",
            "html-502");
    static final List<String> ENDINGS = List.of("fail", "stall", "warn");
    static final List<String> SWITCHES =
            List.of("export-limit", "unknown-task-empty", "start-export", "pass-role", "create-grant");
    static final List<String> STATES = List.of("on", "off");
    private static final List<String> SERVICES = List.of("rds", "s3", "kms", "iam", "sts", "*");
    private static final Set<String> OF_CALLS = Set.of(CALL, TIMES, FROM);
    private static final Set<String> OF_ERRORS = Set.of(CALL, TIMES, FROM, CODE, STATUS, MESSAGE);
    private static final Map<String, Set<String>> OF_ENDINGS =
            Map.of("fail", Set.of(PERCENT, CAUSE), "stall", Set.of(PERCENT), "warn", Set.of(WARNING));
    private static final String HELP = "'help sandbox' shows them all.";

    /**
     * Reads a line.
     *
     * @throws FailureException with what is wrong with it
     */
    static FaultLine of(Arguments arguments) {
        List<String> words = arguments.given().stream()
                .filter(argument -> !argument.parameter().isOption())
                .flatMap(argument -> argument.texts().stream())
                .toList();
        List<String> rest = words.subList(1, words.size());
        if (words.get(0).equals(SWITCH)) {
            return turn(rest, arguments);
        }
        if (rest.isEmpty() || rest.equals(List.of(LIST))) {
            return plain(LOOK, arguments);
        }
        if (rest.equals(List.of(CLEAR))) {
            return plain("DELETE", arguments);
        }
        return new FaultLine("POST", "faults", JsonLine.of(fault(rest, arguments)));
    }

    private static FaultLine plain(String method, Arguments arguments) {
        requireOnly(Set.of(), arguments);
        return new FaultLine(method, "faults", "");
    }

    private static FaultLine turn(List<String> words, Arguments arguments) {
        requireOnly(Set.of(), arguments);
        if (words.size() != 2 || !STATES.contains(words.get(1))) {
            throw wrong("A switch needs its name, and on or off.", "For example: sandbox switch export-limit off");
        }
        requireOneOf(words.get(0), SWITCHES, "switch");
        return new FaultLine(
                "POST",
                "switches",
                JsonLine.of(Map.of(words.get(0), words.get(1).equals("on"))));
    }

    private static Map<String, Object> fault(List<String> words, Arguments arguments) {
        return words.get(0).equals(SCRIPT) ? script(words, arguments) : rule(words, arguments);
    }

    private static Map<String, Object> script(List<String> words, Arguments arguments) {
        if (words.size() != 3) {
            throw wrong(
                    "A script needs the export's identifier and how it ends: fail, stall or warn.",
                    "For example: sandbox fault script my-s3-export fail --percent 40");
        }
        String ending = words.get(2);
        requireOneOf(ending, ENDINGS, "ending");
        requireOnly(OF_ENDINGS.getOrDefault(ending, Set.of()), arguments);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("task", words.get(1));
        json.put("effect", ending);
        arguments.value(PERCENT).ifPresent(percent -> json.put("percent", number(PERCENT, percent, 0, 100)));
        arguments.value(CAUSE).ifPresent(cause -> json.put("cause", cause));
        arguments.value(WARNING).ifPresent(warning -> json.put("warning", warning));
        return json;
    }

    private static Map<String, Object> rule(List<String> words, Arguments arguments) {
        String[] target = words.get(0).split("\\.", 2);
        if (target.length < 2 || words.size() < 2) {
            throw wrong(
                    "A fault needs SERVICE.OPERATION and an effect.",
                    "For example: sandbox fault rds.DescribeExportTasks throttling --times 2");
        }
        requireOneOf(target[0], SERVICES, "service");
        requireOneOf(words.get(1), EFFECTS, "effect");
        requireOnly(words.get(1).equals(ERROR) ? OF_ERRORS : OF_CALLS, arguments);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("service", target[0]);
        json.put("operation", target[1]);
        json.put("effect", words.get(1));
        addDelay(json, words);
        arguments.value(CALL).ifPresent(call -> json.put("first", number(CALL, call, 1, Integer.MAX_VALUE)));
        arguments.value(TIMES).ifPresent(times -> json.put("times", number(TIMES, times, 1, Integer.MAX_VALUE)));
        arguments.value(FROM).ifPresent(from -> json.put("from", from));
        arguments.value(CODE).ifPresent(code -> json.put("code", code));
        arguments.value(STATUS).ifPresent(status -> json.put("status", number(STATUS, status, 400, 599)));
        arguments.value(MESSAGE).ifPresent(message -> json.put("message", message));
        return json;
    }

    private static void addDelay(Map<String, Object> json, List<String> words) {
        boolean isSlow = words.get(1).equals(SLOW);
        if (words.size() != (isSlow ? 3 : 2)) {
            throw isSlow
                    ? wrong("slow needs how long.", "For example: sandbox fault rds.DescribeExportTasks slow 3s")
                    : wrong("'" + words.get(2) + "' is too much after " + words.get(1) + ".", HELP);
        }
        if (isSlow) {
            Duration delay = delay(words.get(2))
                    .filter(each -> each.compareTo(Duration.ofHours(1)) <= 0)
                    .orElseThrow(() -> wrong(
                            "slow cannot be '" + words.get(2) + "'.",
                            "Write 250ms, 3s, 2m or 1h, which is the longest."));
            json.put("milliseconds", (int) delay.toMillis());
        }
    }

    private static Optional<Duration> delay(String text) {
        Matcher milliseconds = MILLISECONDS.matcher(text);
        return milliseconds.matches()
                ? Optional.of(Duration.ofMillis(Long.parseLong(milliseconds.group(1))))
                : Durations.parse(text);
    }

    private static int number(String name, String value, int least, int most) {
        long number = Long.parseLong(value.strip());
        if (number < least || number > most) {
            throw wrong(name + " cannot be " + value + ".", "It is a number from " + least + " to " + most + ".");
        }
        return (int) number;
    }

    private static void requireOneOf(String value, List<String> names, String what) {
        if (!names.contains(value)) {
            String near = NearestName.nearest(value, names)
                    .map(name -> "Did you mean '" + name + "'? ")
                    .orElse("");
            throw wrong(
                    "There is no " + what + " '" + value + "'.", near + "It can be: " + String.join(", ", names) + ".");
        }
    }

    /** An option that would say nothing here is refused. */
    private static void requireOnly(Set<String> meant, Arguments arguments) {
        List<String> strays =
                new ArrayList<>(List.of(CALL, TIMES, FROM, CODE, STATUS, MESSAGE, PERCENT, CAUSE, WARNING));
        strays.removeIf(name -> meant.contains(name) || !arguments.has(name));
        if (!strays.isEmpty()) {
            throw wrong(strays.get(0) + " says nothing about this.", HELP);
        }
    }

    private static FailureException wrong(String message, String advice) {
        return new FailureException(new Failure.InvalidLine(message, advice));
    }

    /** Whether the line asks what is set, and sets nothing. */
    boolean onlyLooks() {
        return method.equals(LOOK);
    }
}
