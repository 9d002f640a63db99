package dev.rdsshell.shell.output;

import dev.rdsshell.shell.output.QueryEvaluation.Reference;
import dev.rdsshell.shell.output.QueryFunction.Body;
import dev.rdsshell.shell.output.QueryFunction.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions of JMESPath's specification. */
final class QueryFunctions {
    private static final Types ANY = Types.ANY;
    private static final Types NUMBER = Types.of("number");
    private static final Types NUMBERS = Types.of("array-number");
    private static final Types STRING = Types.of("string");
    private static final Types STRINGS = Types.of("array-string");
    private static final Types COMPARABLES = Types.of("array-number", "array-string");
    private static final Types ARRAY = Types.of("array");
    private static final Types OBJECT = Types.of("object");
    private static final Types EXPRESSION = Types.of("expref");
    private static final List<String> SORTABLE = List.of("number", "string");

    private QueryFunctions() {}

    static List<QueryFunction> all() {
        List<QueryFunction> all = new ArrayList<>();
        all.addAll(ofNumbers());
        all.addAll(ofStrings());
        all.addAll(ofArrays());
        all.addAll(ofObjects());
        all.addAll(ofAnything());
        return all;
    }

    private static List<QueryFunction> ofNumbers() {
        return List.of(
                one("abs", NUMBER, QueryNumbers::abs),
                one("ceil", NUMBER, QueryNumbers::ceil),
                one("floor", NUMBER, QueryNumbers::floor),
                one("sum", NUMBERS, QueryNumbers::sum),
                one("avg", NUMBERS, QueryNumbers::average));
    }

    private static List<QueryFunction> ofStrings() {
        return List.of(
                two("starts_with", STRING, STRING, (String text, String start) -> text.startsWith(start)),
                two("ends_with", STRING, STRING, (String text, String end) -> text.endsWith(end)),
                two("join", STRING, STRINGS, QueryFunctions::join));
    }

    private static List<QueryFunction> ofArrays() {
        return List.of(
                one("max", COMPARABLES, (List<?> list) -> greatest("max", list, value -> value, 1)),
                one("min", COMPARABLES, (List<?> list) -> greatest("min", list, value -> value, -1)),
                two("max_by", ARRAY, EXPRESSION, (List<?> list, Reference by) -> greatest("max_by", list, by::on, 1)),
                two("min_by", ARRAY, EXPRESSION, (List<?> list, Reference by) -> greatest("min_by", list, by::on, -1)),
                one("sort", COMPARABLES, (List<?> list) -> sorted("sort", list, value -> value)),
                two("sort_by", ARRAY, EXPRESSION, (List<?> list, Reference by) -> sorted("sort_by", list, by::on)),
                two("map", EXPRESSION, ARRAY, QueryFunctions::mapped),
                one("reverse", Types.of("array", "string"), QueryFunctions::reversed),
                new QueryFunction(
                        "contains", List.of(Types.of("array", "string"), ANY), false, QueryFunctions::contains));
    }

    private static List<QueryFunction> ofObjects() {
        return List.of(
                one(
                        "keys",
                        OBJECT,
                        (Object value) -> new ArrayList<>(Tree.object(value).keySet())),
                one(
                        "values",
                        OBJECT,
                        (Object value) -> new ArrayList<>(Tree.object(value).values())),
                new QueryFunction("merge", List.of(OBJECT), true, QueryFunctions::merged));
    }

    private static List<QueryFunction> ofAnything() {
        return List.of(
                one("length", Types.of("string", "array", "object"), QueryFunctions::length),
                any("type", QueryFunction::typeOf),
                any("to_string", QueryFunctions::string),
                any("to_number", QueryNumbers::parse),
                any("to_array", value -> value instanceof List ? value : Collections.singletonList(value)),
                new QueryFunction("not_null", List.of(ANY), true, QueryFunctions::firstNotNull));
    }

    private static QueryFunction any(String name, Function<@Nullable Object, @Nullable Object> body) {
        return new QueryFunction(name, List.of(ANY), false, arguments -> body.apply(arguments.get(0)));
    }

    /** The body may name the type of its parameter, because no argument of another type gets there. */
    private static <T> QueryFunction one(String name, Types types, Function<T, @Nullable Object> body) {
        Body ofList = arguments -> body.apply(QueryFunctions.<T>checked(arguments.get(0)));
        return new QueryFunction(name, List.of(types), false, ofList);
    }

    private static <A, B> QueryFunction two(
            String name, Types first, Types second, BiFunction<A, B, @Nullable Object> body) {
        Body ofList = arguments ->
                body.apply(QueryFunctions.<A>checked(arguments.get(0)), QueryFunctions.<B>checked(arguments.get(1)));
        return new QueryFunction(name, List.of(first, second), false, ofList);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // its type was checked against the signature
    private static <T> T checked(@Nullable Object argument) {
        return (T) Objects.requireNonNull(argument);
    }

    private static String join(String glue, List<?> parts) {
        return parts.stream().map(String::valueOf).collect(Collectors.joining(glue));
    }

    private static String string(@Nullable Object value) {
        return value instanceof String text ? text : JsonFormat.oneLine(value, JsonFormat.Spacing.NONE);
    }

    private static boolean contains(List<@Nullable Object> arguments) {
        Object wanted = arguments.get(1);
        if (arguments.get(0) instanceof List<?> list) {
            return list.stream().anyMatch(element -> Comparison.equal(element, wanted));
        }
        return wanted instanceof String part && arguments.get(0) instanceof String text && text.contains(part);
    }

    private static int length(Object value) {
        if (value instanceof String text) {
            return text.codePointCount(0, text.length());
        }
        return value instanceof List<?> list ? list.size() : Tree.object(value).size();
    }

    private static Object reversed(Object value) {
        if (value instanceof String text) {
            return new StringBuilder(text).reverse().toString();
        }
        List<@Nullable Object> list = new ArrayList<>(Tree.array(value));
        Collections.reverse(list);
        return list;
    }

    private static Map<String, @Nullable Object> merged(List<@Nullable Object> objects) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        objects.forEach(object -> merged.putAll(Tree.object(Objects.requireNonNull(object))));
        return merged;
    }

    private static @Nullable Object firstNotNull(List<@Nullable Object> values) {
        return values.stream().filter(value -> value != null).findFirst().orElse(null);
    }

    private static List<@Nullable Object> mapped(Reference expression, List<?> list) {
        List<@Nullable Object> results = new ArrayList<>();
        list.forEach(value -> results.add(expression.on(value)));
        return results;
    }

    /** A value with the key by which it is ordered. */
    private record Keyed(@Nullable Object value, @Nullable Object key) {}

    private static @Nullable Object greatest(
            String name, List<?> list, Function<@Nullable Object, @Nullable Object> key, int sign) {
        Keyed best = null;
        for (Keyed each : keyed(name, list, key)) {
            if (best == null || sign * Comparison.compare(each.key(), best.key()) > 0) {
                best = each;
            }
        }
        return best == null ? null : best.value();
    }

    private static List<@Nullable Object> sorted(
            String name, List<?> list, Function<@Nullable Object, @Nullable Object> key) {
        List<Keyed> keyed = keyed(name, list, key);
        keyed.sort(Comparator.comparing(Keyed::key, Comparison::compare));
        List<@Nullable Object> sorted = new ArrayList<>();
        keyed.forEach(each -> sorted.add(each.value()));
        return sorted;
    }

    /** The keys must all be numbers, or all strings. */
    private static List<Keyed> keyed(String name, List<?> list, Function<@Nullable Object, @Nullable Object> key) {
        List<Keyed> keyed = new ArrayList<>();
        for (Object value : list) {
            Object sortKey = key.apply(value);
            String wanted =
                    keyed.isEmpty() ? "" : QueryFunction.typeOf(keyed.get(0).key());
            String type = QueryFunction.typeOf(sortKey);
            if (!SORTABLE.contains(type) || !(wanted.isEmpty() || wanted.equals(type))) {
                throw QueryFunction.wrongType(name, sortKey, wanted.isEmpty() ? SORTABLE : List.of(wanted));
            }
            keyed.add(new Keyed(value, sortKey));
        }
        return keyed;
    }
}
