package dev.rdsshell.shell.operation;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.output.Pagination;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Writes down an {@link Operation}, one fact a line.
 *
 * @param <Q> the SDK's request
 */
public final class Declaration<Q> {
    private final String name;
    private final String api;
    private final String service;
    private final Supplier<SdkPojo> newRequest;
    private final BiFunction<AccountClients, SdkPojo, SdkPojo> call;
    private final Supplier<SdkPojo> emptyAnswer;
    private final List<Description.Example> examples = new ArrayList<>();
    private final Map<String, Operation.Text> texts = new HashMap<>();
    private final Set<String> required = new HashSet<>();
    private final Map<String, Integer> minimums = new HashMap<>();
    private final Map<String, List<String>> choices = new HashMap<>();
    private final Map<String, String> itemNames = new HashMap<>();
    private Description.Group group = Description.Group.LOOKING_THINGS_UP;
    private String summary = "";
    private String details = "";
    private @Nullable Paging paging;
    private @Nullable Recovery recovery;
    private UnaryOperator<Map<String, @Nullable Object>> adjustment = UnaryOperator.identity();

    /**
     * Begins with the three names.
     *
     * @param newRequest the SDK's builder of the request
     * @param emptyAnswer the SDK's builder of the answer, for its type only
     */
    @SuppressWarnings("unchecked")
    public Declaration(
            String name,
            String api,
            String service,
            Supplier<? extends SdkPojo> newRequest,
            Supplier<? extends SdkPojo> emptyAnswer,
            BiFunction<AccountClients, Q, ? extends SdkPojo> call) {
        this.name = name;
        this.api = api;
        this.service = service;
        this.newRequest = newRequest::get;
        this.emptyAnswer = emptyAnswer::get;
        this.call = (clients, request) -> call.apply(clients, (Q) request);
    }

    public Declaration<Q> about(Description.Group newGroup, String newSummary, String newDetails) {
        group = newGroup;
        summary = newSummary;
        details = newDetails;
        return this;
    }

    public Declaration<Q> example(String line, String meaning) {
        examples.add(new Description.Example(line, meaning));
        return this;
    }

    public Declaration<Q> required(String member, Subject subject, String help, String example) {
        required.add(member);
        return optional(member, subject, help, example);
    }

    public Declaration<Q> optional(String member, Subject subject, String help, String example) {
        texts.put(member, new Operation.Text(subject, help, example));
        return this;
    }

    /** The list of filters that most operations of RDS have. */
    public Declaration<Q> filters(String help, String example) {
        return optional("Filters", Subject.FILTER, help, example)
                .required("Filters.Name", Subject.NONE, "What to filter by.", "status")
                .required("Filters.Values", Subject.NONE, "The values that are let through.", "complete");
    }

    public Declaration<Q> atLeast(String member, int minimum) {
        minimums.put(member, minimum);
        return this;
    }

    public Declaration<Q> choices(String member, String... values) {
        choices.put(member, List.of(values));
        return this;
    }

    public Declaration<Q> itemName(String list, String itemName) {
        itemNames.put(list, itemName);
        return this;
    }

    /** @param limit member of the request that says how many items a page has */
    public Declaration<Q> paged(Pagination pagination, String limit) {
        paging = new Paging(pagination, limit);
        optional(
                limit,
                Subject.NONE,
                "How many items a page of the answer has. Giving it turns the following of pages off.",
                "50");
        pagination
                .inputTokens()
                .forEach(token -> optional(
                        token,
                        Subject.NONE,
                        "Where to go on, as the page before said. Giving it turns the following of pages off.",
                        "eyJhIjoxfQ"));
        return this;
    }

    public Declaration<Q> adjusted(UnaryOperator<Map<String, @Nullable Object>> change) {
        adjustment = change;
        return this;
    }

    public Declaration<Q> recovering(Recovery newRecovery) {
        recovery = newRecovery;
        return this;
    }

    public Operation done() {
        return new Operation(
                name,
                api,
                service,
                group,
                summary,
                details,
                examples,
                texts,
                new Operation.Rules(required, minimums, choices, itemNames),
                Optional.ofNullable(paging),
                newRequest,
                call,
                adjustment,
                emptyAnswer,
                Optional.ofNullable(recovery));
    }
}
