package dev.rdsshell.completions.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a value is wanted for.
 *
 * @param typed the value as typed so far
 * @param command the command's name, such as {@code start-export-task} or {@code s3api list-objects-v2}; empty before one
 * @param given the values that the rest of the line gives to other parameters, by name ({@code --s3-bucket-name})
 */
public record Wanted(String typed, String command, Map<String, List<String>> given) {
    public Wanted {
        given = Map.copyOf(given);
    }

    /** A value about which nothing else is known. */
    public static Wanted of(String typed) {
        return new Wanted(typed, "", Map.of());
    }

    /** The value that the line gives to the first of these parameters that it gives one to. */
    public Optional<String> value(String... parameters) {
        return List.of(parameters).stream()
                .flatMap(parameter ->
                        given.getOrDefault(parameter, List.of()).stream().limit(1))
                .findFirst();
    }

    /** The same for another beginning of the value. */
    public Wanted typing(String other) {
        return new Wanted(other, command, given);
    }

    /** The same on a line that says this as well. */
    public Wanted with(String parameter, String value) {
        Map<String, List<String>> more = new HashMap<>(given);
        more.put(parameter, List.of(value));
        return new Wanted(typed, command, more);
    }

    /** Whether it is wanted for starting an export, so that it matters what can be exported and with what. */
    public boolean isForStart() {
        return command.equals("start-export-task");
    }
}
