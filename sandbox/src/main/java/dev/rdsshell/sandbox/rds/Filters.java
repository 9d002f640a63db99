package dev.rdsshell.sandbox.rds;

import dev.rdsshell.sandbox.wire.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.rds.model.Filter;

/**
 * The filters that an operation knows: name → the values of an item that it compares. Names and values are case-sensitive.
 * Several values of one filter are alternatives, several filters must all match.
 */
record Filters<T>(Map<String, Function<T, Stream<String>>> known) {
    /** The items that match. */
    List<T> apply(List<T> items, List<Filter> filters) {
        filters.forEach(this::check);
        return items.stream()
                .filter(item -> filters.stream().allMatch(filter -> matches(item, filter)))
                .toList();
    }

    private void check(Filter filter) {
        if (filter.name() == null || !known.containsKey(filter.name())) {
            throw invalid("Unrecognized filter name: " + filter.name());
        }
        if (filter.values().isEmpty()) {
            throw invalid("The filter " + filter.name() + " has no values.");
        }
    }

    private boolean matches(T item, Filter filter) {
        Function<T, Stream<String>> values = known.getOrDefault(filter.name(), each -> Stream.of());
        return values.apply(item).anyMatch(filter.values()::contains);
    }

    private static ServiceError invalid(String message) {
        return new ServiceError("InvalidParameterValue", 400, message);
    }
}
