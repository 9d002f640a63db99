package dev.rdsshell.shell.output;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A function of JMESPath: its name, the types of its parameters, and what it does.
 *
 * @param parameters types by parameter; the last one may come again and again when {@code variadic}
 */
record QueryFunction(String name, List<Types> parameters, boolean variadic, Body body) {
    private static final Map<String, QueryFunction> ALL = QueryFunctions.all().stream()
            .collect(Collectors.toUnmodifiableMap(QueryFunction::name, Function.identity()));

    /** What it does with arguments whose number and types have been checked. */
    interface Body {
        @Nullable
        Object call(List<@Nullable Object> arguments);
    }

    /**
     * Types that a parameter takes, such as {@code string} or {@code array-number}; of the latter, all elements have one
     * type.
     */
    record Types(List<String> names) {
        static final Types ANY = new Types(List.of());

        static Types of(String... names) {
            return new Types(Arrays.asList(names));
        }

        boolean accept(@Nullable Object value) {
            return names.isEmpty() || names.stream().anyMatch(name -> accepts(name, value));
        }

        private static boolean accepts(String name, @Nullable Object value) {
            int dash = name.indexOf('-');
            if (dash < 0) {
                return name.equals(typeOf(value));
            }
            String element = name.substring(dash + 1);
            return value instanceof List<?> list && list.stream().allMatch(each -> element.equals(typeOf(each)));
        }
    }

    static Optional<QueryFunction> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static String typeOf(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof Number) {
            return "number";
        }
        if (value instanceof List) {
            return "array";
        }
        if (value instanceof Map) {
            return "object";
        }
        return value instanceof QueryEvaluation.Reference ? "expref" : "string";
    }

    /** Why it cannot be called with so many arguments. */
    Optional<String> arityProblem(int count) {
        int wanted = parameters.size();
        if (variadic ? count >= wanted : count == wanted) {
            return Optional.empty();
        }
        String number = (variadic ? "at least " : "") + wanted + (wanted == 1 ? " argument" : " arguments");
        return Optional.of("Expected " + number + " for function " + name + "(), received " + count);
    }

    @Nullable
    Object call(List<@Nullable Object> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            check(arguments.get(i), parameters.get(Math.min(i, parameters.size() - 1)));
        }
        return body.call(arguments);
    }

    private void check(@Nullable Object argument, Types types) {
        if (!types.accept(argument)) {
            throw wrongType(name, argument, types.names());
        }
    }

    static QueryFailed wrongType(String function, @Nullable Object value, List<String> expected) {
        String shown = value instanceof QueryEvaluation.Reference
                ? "an expression"
                : JsonFormat.oneLine(value, JsonFormat.Spacing.AFTER_SEPARATORS);
        return new QueryFailed("In function " + function + "(), invalid type for value: " + shown
                + ", expected one of: " + String.join(", ", expected) + ", received: " + typeOf(value));
    }
}
