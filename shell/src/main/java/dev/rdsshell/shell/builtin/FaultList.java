package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.output.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is set in a practice account, as the lines that set it.
 *
 * <pre>
 *   sandbox fault rds.DescribeExportTasks throttling --call 1 --times 2
 *   sandbox fault script my-s3-export fail --percent 40 --cause 'The disk is full.'
 *   sandbox switch export-limit on
 * </pre>
 */
final class FaultList {
    private FaultList() {}

    /**
     * The lines.
     *
     * @param json what the account answers
     */
    static List<String> lines(String json) throws JsonTree.InvalidJson {
        Map<?, ?> all = members(JsonTree.parse(json));
        List<String> lines = new ArrayList<>();
        items(all.get("faults")).map(FaultList::rule).forEach(lines::add);
        items(all.get("tasks")).map(FaultList::script).forEach(lines::add);
        members(all.get("switches"))
                .forEach(
                        (name, on) -> lines.add("sandbox switch " + name + (Boolean.TRUE.equals(on) ? " on" : " off")));
        return lines;
    }

    private static String rule(Map<?, ?> fault) {
        String effect = String.valueOf(fault.get("effect"));
        List<String> words = new ArrayList<>(List.of("sandbox", "fault"));
        words.add(fault.get("service") + "." + fault.get("operation"));
        words.add(effect);
        if (fault.get("milliseconds") instanceof Number delay) {
            words.add(delay.longValue() % 1000 == 0 ? delay.longValue() / 1000 + "s" : delay + "ms");
        }
        addOption(words, FaultLine.CALL, fault.get("first"));
        addOption(words, FaultLine.TIMES, fault.get("times"));
        addOption(words, FaultLine.FROM, fault.get("from"));
        addOption(words, FaultLine.CODE, fault.get("code"));
        addOption(words, FaultLine.STATUS, fault.get("status"));
        addOption(words, FaultLine.MESSAGE, fault.get("message"));
        return Quoting.quote(words);
    }

    private static String script(Map<?, ?> script) {
        List<String> words = new ArrayList<>(List.of("sandbox", "fault", "script"));
        words.add(String.valueOf(script.get("task")));
        words.add(String.valueOf(script.get("effect")));
        addOption(words, FaultLine.PERCENT, script.get("percent"));
        addOption(words, FaultLine.CAUSE, script.get("cause"));
        addOption(words, FaultLine.WARNING, script.get("warning"));
        return Quoting.quote(words);
    }

    private static void addOption(List<String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.add(name);
            words.add(value.toString());
        }
    }

    private static Stream<Map<?, ?>> items(@Nullable Object list) {
        return list instanceof List<?> items ? items.stream().map(FaultList::members) : Stream.empty();
    }

    private static Map<?, ?> members(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
