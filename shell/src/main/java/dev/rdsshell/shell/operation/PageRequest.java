package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.PageLimits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether all pages of an operation are followed, and which part of them is wanted.
 *
 * @param limits of {@code --starting-token} and {@code --max-items}
 * @param pageSize of {@code --page-size}
 */
record PageRequest(boolean follow, PageLimits limits, Optional<Integer> pageSize) {
    private static final String CONFIG = "PaginationConfig";

    static PageRequest none() {
        return new PageRequest(false, PageLimits.NONE, Optional.empty());
    }

    /**
     * Reads the paging options of the line.
     *
     * <p>{@code --no-paginate} makes one call, and so does a hidden option such as {@code --marker}: options that cut pages
     * make no sense then, and are refused. An operation whose own member is called {@code MaxItems} gets
     * {@code --max-items} as that member then.
     *
     * @param given the members given on the line; may get such a member
     */
    static PageRequest ofLine(
            Operation operation, Arguments arguments, Map<String, @Nullable Object> given, boolean paginates) {
        Optional<Paging> paging = operation.paging();
        if (paging.isEmpty()) {
            return none();
        }
        boolean follow = paginates && given.keySet().stream().noneMatch(paging.get()::covers);
        if (!follow) {
            takeOverShadowed(operation, arguments, given);
            refuseLimits(arguments, given);
            return none();
        }
        return new PageRequest(
                true,
                new PageLimits(
                        number(arguments, OperationParameters.MAX_ITEMS).orElse(null),
                        arguments.value(OperationParameters.STARTING_TOKEN).orElse(null)),
                number(arguments, OperationParameters.PAGE_SIZE));
    }

    /** The same, after input files are read: members about pages there turn the following of pages off as well. */
    PageRequest withInput(Operation operation, Map<String, @Nullable Object> input) {
        boolean manual = operation
                .paging()
                .filter(paging -> input.keySet().stream().anyMatch(paging::covers))
                .isPresent();
        if (follow && manual) {
            if (asksForLimits()) {
                throw conflict("A page given in the input", "--max-items, --page-size and --starting-token");
            }
            return none();
        }
        return follow && input.get(CONFIG) instanceof Map ? withConfig(Tree.map(removed(input))) : this;
    }

    boolean asksForLimits() {
        return limits.maxItems() != null || limits.startingToken() != null || pageSize.isPresent();
    }

    /** As they are written on a line. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        pageSize.ifPresent(size -> options.put(OperationParameters.PAGE_SIZE, String.valueOf(size)));
        if (limits.maxItems() != null) {
            options.put(OperationParameters.MAX_ITEMS, String.valueOf(limits.maxItems()));
        }
        if (limits.startingToken() != null) {
            options.put(OperationParameters.STARTING_TOKEN, limits.startingToken());
        }
        return options;
    }

    /** What the AWS CLI lets through by accident; people have come to use it. */
    private PageRequest withConfig(Map<String, @Nullable Object> config) {
        Integer maxItems = limits.maxItems() == null ? integer(config.get("MaxItems")) : limits.maxItems();
        String token = limits.startingToken() == null && config.get("StartingToken") instanceof String text
                ? text
                : limits.startingToken();
        Optional<Integer> size = pageSize.or(() -> Optional.ofNullable(integer(config.get("PageSize"))));
        return new PageRequest(true, new PageLimits(maxItems, token), size);
    }

    private static Object removed(Map<String, @Nullable Object> input) {
        Object config = input.remove(CONFIG);
        return config == null ? Map.of() : config;
    }

    private static @Nullable Integer integer(@Nullable Object value) {
        return value instanceof Integer number ? number : null;
    }

    private static void takeOverShadowed(
            Operation operation, Arguments arguments, Map<String, @Nullable Object> given) {
        for (String member : operation.input().names()) {
            String option = OptionName.of(member);
            if (OperationParameters.PAGING.contains(option)) {
                number(arguments, option).ifPresent(value -> given.put(member, value));
            }
        }
    }

    private static void refuseLimits(Arguments arguments, Map<String, @Nullable Object> given) {
        List<String> used = OperationParameters.PAGING.stream()
                .filter(option -> given.keySet().stream()
                        .noneMatch(name -> OptionName.of(name).equals(option)))
                .filter(option -> arguments
                        .value(option)
                        .filter(value -> !value.isEmpty() && !value.equals("0"))
                        .isPresent())
                .toList();
        if (!used.isEmpty()) {
            throw conflict("A single page", String.join(", ", used));
        }
    }

    private static FailureException conflict(String what, String options) {
        return new FailureException(new Failure.InvalidLine(
                what + " does not go with " + options + ".",
                "Leave either these options out, or --no-paginate and the options for one page."));
    }

    private static Optional<Integer> number(Arguments arguments, String option) {
        return arguments.value(option).map(text -> wholeNumber(option, text));
    }

    /** A line that is still being typed gets here before anybody has refused its value. */
    private static int wholeNumber(String option, String text) {
        try {
            long value = Long.parseLong(text.strip());
            return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
        } catch (NumberFormatException e) {
            throw new FailureException(
                    new Failure.InvalidLine(
                            option + " must be a whole number, but is \"" + text + "\".",
                            "For example " + option + " 50."),
                    e);
        }
    }
}
